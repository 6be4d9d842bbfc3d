package org.reeve.vdsbroker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between two ends of a test that can be cut, or hang without anybody being told. */
final class Cable implements AutoCloseable {

    private final ServerSocket listening;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private volatile boolean frozen;
    private volatile boolean cut;

    Cable(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** From now on bytes vanish, while every connection looks healthy. */
    void freeze() {
        frozen = true;
    }

    void thaw() {
        frozen = false;
        drop();
    }

    void cut() throws IOException {
        cut = true;
        drop();
    }

    void mend() {
        cut = false;
    }

    private void drop() {
        for (Socket socket : sockets) {
            closeQuietly(socket);
        }
        sockets.clear();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket near = listening.accept();
                if (cut) {
                    near.close();
                    continue;
                }
                Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
                sockets.addAll(List.of(near, far));
                start(() -> carry(near, far));
                start(() -> carry(far, near));
            } catch (IOException ended) {
                if (!cut && !listening.isClosed() && !frozen) {
                    drop();
                }
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] bytes = new byte[8192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (!frozen) {
                    out.write(bytes, 0, count);
                }
            }
        } catch (IOException ended) {
            closeQuietly(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyBroken) {
            throw new AssertionError("a socket can always be closed", alreadyBroken);
        }
    }

    private static void start(Runnable task) {
        Thread.ofPlatform().daemon().name("cable").start(task);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        drop();
    }
}
