package org.reeve.agent.core.port;

import java.util.UUID;

/** The four ids that name a volume. */
public record VolumeAt(UUID pool, UUID domain, UUID image, UUID volume) {}
