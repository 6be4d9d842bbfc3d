package org.reeve.agent.protocol.tls;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * Keeps the TLS settings of one side in step with its files, so that renewing a certificate needs no restart.
 *
 * <p>Files are looked at when a connection begins. While they cannot be read, perhaps because they are just being
 * replaced, new connections use what was read last.
 */
public final class TlsContexts {

    private static final Logger LOG = System.getLogger(TlsContexts.class.getName());
    private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

    /** Which end of the connection this side is. */
    public enum Side {
        AGENT,
        ENGINE
    }

    private record Seen(Path file, long time, long size, Object inode) {}

    private final TlsFiles files;
    private final Side side;
    private List<Seen> seen;
    private SslContext context;

    /** @throws IOException when the files cannot be used */
    public TlsContexts(TlsFiles files, Side side) throws IOException {
        this.files = files;
        this.side = side;
        this.seen = look();
        this.context = read();
    }

    public synchronized SslContext current() {
        try {
            List<Seen> now = look();
            if (!now.equals(seen)) {
                context = read();
                seen = now;
                LOG.log(Level.INFO, "certificate=" + files.certificate() + " read again");
            }
        } catch (IOException unusable) {
            LOG.log(Level.WARNING, "certificate=" + files.certificate() + " unusable, the old one stays", unusable);
        }
        return context;
    }

    private List<Seen> look() throws IOException {
        List<Seen> all = new ArrayList<>();
        for (Path file : List.of(files.key(), files.certificate(), files.ca())) {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            all.add(new Seen(file, facts.lastModifiedTime().toMillis(), facts.size(), facts.fileKey()));
        }
        return all;
    }

    private SslContext read() throws IOException {
        try {
            return builder()
                    .sslProvider(SslProvider.JDK)
                    .trustManager(files.ca().toFile())
                    .protocols(PROTOCOLS)
                    .build();
        } catch (IllegalArgumentException unreadable) {
            throw new SSLException("cannot use " + files, unreadable);
        }
    }

    private SslContextBuilder builder() {
        return switch (side) {
            case AGENT ->
                SslContextBuilder.forServer(
                                files.certificate().toFile(), files.key().toFile())
                        .clientAuth(ClientAuth.REQUIRE);
            case ENGINE ->
                SslContextBuilder.forClient()
                        .keyManager(files.certificate().toFile(), files.key().toFile());
        };
    }
}
