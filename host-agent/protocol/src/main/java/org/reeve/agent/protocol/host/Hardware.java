package org.reeve.agent.protocol.host;

import java.util.Optional;

/** Who made a host and how it is marked. */
public record Hardware(
        Optional<String> systemManufacturer,
        Optional<String> systemProductName,
        Optional<String> systemVersion,
        Optional<String> systemSerialNumber,
        Optional<String> systemUUID,
        Optional<String> systemFamily) {}
