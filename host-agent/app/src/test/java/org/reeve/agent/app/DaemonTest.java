package org.reeve.agent.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.handler.ssl.JdkSslContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.protocol.testing.Certificates;
import org.reeve.agent.protocol.tls.TlsContexts;
import org.reeve.agent.protocol.tls.TlsFiles;

class DaemonTest {

    private static final int LIMIT_MILLIS = 20_000;

    @TempDir
    private Path directory;

    private Certificates certificates;

    @BeforeEach
    void aCertificateAuthority() {
        certificates = new Certificates(directory);
    }

    private Configuration configuration() {
        TlsFiles files = certificates.files("host");
        Properties properties = new Properties();
        properties.setProperty("host_id", "2d3f5b0e-1111-4222-8333-444455556666");
        properties.setProperty("address", "127.0.0.1");
        properties.setProperty("port", "0");
        properties.setProperty("key", files.key().toString());
        properties.setProperty("certificate", files.certificate().toString());
        properties.setProperty("ca", files.ca().toString());
        properties.setProperty("state", directory.resolve("state").toString());
        properties.setProperty("hypervisor", "fake");
        return Configuration.of(properties);
    }

    private Socket connect(InetSocketAddress address) throws IOException {
        TlsContexts tls = new TlsContexts(certificates.files("engine"), TlsContexts.Side.ENGINE);
        Socket socket = ((JdkSslContext) tls.current())
                .context()
                .getSocketFactory()
                .createSocket(address.getAddress(), address.getPort());
        socket.setSoTimeout(LIMIT_MILLIS);
        return socket;
    }

    private static String ask(Socket socket, String verb) throws IOException {
        String body = "{\"jsonrpc\":\"2.0\",\"id\":\"1\",\"method\":\"" + verb + "\",\"params\":{}}";
        String frames = "CONNECT\naccept-version:1.2\nheart-beat:0,0\n\n\0"
                + "SUBSCRIBE\nid:1\ndestination:jms.topic.vdsm_responses\n\n\0"
                + "SEND\ndestination:jms.topic.vdsm_requests\nreply-to:jms.topic.vdsm_responses\ncontent-length:"
                + body.length() + "\n\n" + body + "\0";
        socket.getOutputStream().write(frames.getBytes(StandardCharsets.UTF_8));
        String frame = frame(socket.getInputStream());
        while (!frame.startsWith("MESSAGE")) {
            frame = frame(socket.getInputStream());
        }
        return frame;
    }

    private static String frame(InputStream from) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = from.read();
        while (next > 0) {
            bytes.write(next);
            next = from.read();
        }
        return bytes.toString(StandardCharsets.UTF_8).strip();
    }

    @Test
    void answersAnEngineThatShowsACertificateOfTheSameAuthority() throws IOException {
        try (Daemon daemon = Daemon.start(configuration());
                Socket engine = connect(daemon.address())) {
            String answer = ask(engine, "Host.getCapabilities");
            assertThat(answer).contains("2d3f5b0e-1111-4222-8333-444455556666").contains("reeve-boot:");
        }
    }

    @Test
    void closesItsDoorWhenItStops() throws IOException {
        Daemon daemon = Daemon.start(configuration());
        InetSocketAddress address = daemon.address();
        daemon.close();
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new Socket(address.getAddress(), address.getPort()).close());
    }

    @Test
    void saysWhenItsCertificateCannotBeRead() {
        Configuration good = configuration();
        Configuration bad = new Configuration(
                good.settings(),
                good.address(),
                new TlsFiles(
                        directory.resolve("none"),
                        good.tls().certificate(),
                        good.tls().ca()),
                good.state(),
                good.repository(),
                good.libvirtUri(),
                good.hypervisor());
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Daemon.start(bad));
    }
}
