package org.reeve.agent.fake;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.reeve.agent.core.Agent;
import org.reeve.agent.core.AgentSettings;
import org.reeve.agent.core.ListeningAgent;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.protocol.server.ServerThreads;
import org.reeve.agent.protocol.tls.TlsContexts;
import org.reeve.agent.protocol.tls.TlsFiles;

/**
 * Hundreds of imagined hosts in one process, for load tests and demonstrations: {@code FakeHosts --count 200 --key k.pem
 * --certificate c.pem --ca ca.pem}. Host i listens on its own loopback address, 127.1.x.y, port 54321 (or {@code
 * --port}); with {@code --address A} all listen on A and the port counts up. All reach the same imagined storage.
 */
public final class FakeHosts implements AutoCloseable {

    private static final int LOOPS = 2;
    private static final int WORKERS = 4;
    private static final int PER_NETWORK = 250;
    private static final String USUAL_PORT = "54321";
    private static final long DOMAIN_BYTES = 1L << 44;

    private final RealTime time = new RealTime();
    private final ServerThreads threads = new ServerThreads(LOOPS, WORKERS);
    private final List<ListeningAgent> agents = new ArrayList<>();
    private final List<FakeHost> hosts = new ArrayList<>();

    /** Where the hosts listen: each on an address of its own, or all on one with ports that count up. */
    public record Where(Optional<String> address, int port) {

        InetSocketAddress of(int host) {
            return address.map(same -> new InetSocketAddress(same, port == 0 ? 0 : port + host))
                    .orElseGet(() -> new InetSocketAddress(
                            "127.1." + host / PER_NETWORK + "." + (host % PER_NETWORK + 1), port));
        }
    }

    /** Id that host number i reports; the same in every run. */
    public static UUID id(int host) {
        return UUID.nameUUIDFromBytes(("imagined host " + host).getBytes(StandardCharsets.UTF_8));
    }

    public static FakeHosts start(int count, Where where, TlsFiles files, Timing timing) throws IOException {
        FakeHosts all = new FakeHosts();
        TlsContexts tls = new TlsContexts(files, TlsContexts.Side.AGENT);
        FakeShare share = new FakeShare(DOMAIN_BYTES);
        FakePower power = new FakePower();
        for (int i = 0; i < count; i++) {
            all.add(i, where.of(i), tls, share, power, timing);
        }
        return all;
    }

    private void add(
            int number, InetSocketAddress address, TlsContexts tls, FakeShare share, FakePower power, Timing timing)
            throws IOException {
        Machine machine = Machine.usual(id(number), "imagined-" + number);
        FakeHost host = FakeHost.of(machine, address.getHostString(), share, power, time, timing);
        AgentSettings settings = new AgentSettings(
                machine.uuid().toString(),
                "ovirtmgmt",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Agent agent = new Agent(settings, host.ports(), Journal.inMemory(time), Agent.Time.ofSystem());
        hosts.add(host);
        agents.add(ListeningAgent.start(agent, threads, address, tls));
    }

    public List<InetSocketAddress> addresses() {
        return agents.stream().map(ListeningAgent::address).toList();
    }

    public FakeHost host(int number) {
        return hosts.get(number);
    }

    @Override
    public void close() throws IOException {
        for (ListeningAgent agent : agents) {
            agent.close();
        }
        threads.close();
        time.close();
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i + 1 < arguments.length; i += 2) {
            options.put(arguments[i], arguments[i + 1]);
        }
        TlsFiles tls = new TlsFiles(path(options, "--key"), path(options, "--certificate"), path(options, "--ca"));
        Where where = new Where(
                Optional.ofNullable(options.get("--address")),
                Integer.parseInt(options.getOrDefault("--port", USUAL_PORT)));
        FakeHosts all = start(Integer.parseInt(options.getOrDefault("--count", "1")), where, tls, Timing.USUAL);
        for (int i = 0; i < all.hosts.size(); i++) {
            InetSocketAddress address = all.agents.get(i).address();
            System.out.println(id(i) + " " + address.getHostString() + " " + address.getPort());
        }
        System.out.println("ready");
        new CountDownLatch(1).await(); // until killed; nothing here is worth saving
    }

    private static Path path(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException(name + " is missing");
        }
        return Path.of(value);
    }
}
