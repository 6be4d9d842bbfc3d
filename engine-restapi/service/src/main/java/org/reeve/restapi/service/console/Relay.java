package org.reeve.restapi.service.console;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries bytes between one browser and one console. Whichever side is slow slows the other: a chunk is read only after the one
 * before has been written.
 */
final class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final int CHUNK = 32 * 1024;
    private static final int CONNECT_MILLIS = 5_000;

    private final Session browser;
    private final InetSocketAddress address;
    private final Runnable ended;
    private final Socket console = new Socket();
    private final CountDownLatch connected = new CountDownLatch(1);
    private final AtomicBoolean over = new AtomicBoolean();

    Relay(Session browser, InetSocketAddress address, Runnable ended) {
        this.browser = browser;
        this.address = address;
        this.ended = ended;
    }

    void start() {
        Thread.ofVirtual().name("console-" + address).start(this::run);
    }

    private void run() {
        try {
            console.setTcpNoDelay(true);
            console.setKeepAlive(true);
            console.connect(address, CONNECT_MILLIS);
            connected.countDown();
            toBrowser(console.getInputStream());
            close(CloseCodes.NORMAL_CLOSURE, "The console has closed.");
        } catch (IOException e) {
            LOG.debug("a console's connection ended console={}", address, e);
            close(CloseCodes.UNEXPECTED_CONDITION, "The console cannot be reached.");
        } finally {
            connected.countDown();
            end();
        }
    }

    private void toBrowser(InputStream in) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            browser.getBasicRemote().sendBinary(ByteBuffer.wrap(chunk, 0, read));
        }
    }

    /** The protocol's first word is the console's, so waiting for the connection costs nobody time. */
    void toConsole(ByteBuffer bytes) throws IOException {
        try {
            if (!connected.await(CONNECT_MILLIS, TimeUnit.MILLISECONDS)) throw new IOException("not connected in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        byte[] copy = new byte[bytes.remaining()];
        bytes.get(copy);
        console.getOutputStream().write(copy);
    }

    void end() {
        if (!over.compareAndSet(false, true)) return;
        ended.run();
        try {
            console.close();
        } catch (IOException e) {
            LOG.debug("closing a console's connection failed console={}", address, e);
        }
    }

    private void close(CloseCodes code, String reason) {
        try {
            if (browser.isOpen()) browser.close(new CloseReason(code, reason));
        } catch (IOException e) {
            LOG.debug("a browser had gone already console={}", address, e);
        }
    }
}
