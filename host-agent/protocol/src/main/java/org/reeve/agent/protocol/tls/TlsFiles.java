package org.reeve.agent.protocol.tls;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;

/** The PEM files one side of a mutually authenticated connection lives by. */
public record TlsFiles(Path key, Path certificate, Path ca) {

    public TlsFiles {
        requireNonNull(key);
        requireNonNull(certificate);
        requireNonNull(ca);
    }
}
