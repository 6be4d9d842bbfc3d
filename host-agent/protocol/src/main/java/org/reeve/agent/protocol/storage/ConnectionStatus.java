package org.reeve.agent.protocol.storage;

import java.util.UUID;

/** What became of one connection; zero is success, else an error number. */
public record ConnectionStatus(UUID id, int status) {}
