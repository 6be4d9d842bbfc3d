package org.reeve.agent.protocol.host;

import java.util.Optional;

/** Which build of a program a host has. */
public record SoftwarePackage(Optional<String> release, Optional<String> version) {}
