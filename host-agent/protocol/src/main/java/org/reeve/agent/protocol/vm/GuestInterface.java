package org.reeve.agent.protocol.vm;

import java.util.List;
import java.util.Optional;

/** A network interface as the guest sees it. */
public record GuestInterface(Optional<String> name, Optional<String> hw, List<String> inet, List<String> inet6) {}
