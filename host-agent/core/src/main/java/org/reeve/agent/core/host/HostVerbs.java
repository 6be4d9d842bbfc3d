package org.reeve.agent.core.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeve.agent.core.journal.Journal;
import org.reeve.agent.core.port.Hypervisor;
import org.reeve.agent.core.port.Network;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.verb.Verbs;
import org.reeve.agent.core.vm.VmSamples;
import org.reeve.agent.protocol.host.DumpXmls;
import org.reeve.agent.protocol.host.GetAllVmStats;
import org.reeve.agent.protocol.host.GetCapabilities;
import org.reeve.agent.protocol.host.GetHardware;
import org.reeve.agent.protocol.host.GetHostStats;
import org.reeve.agent.protocol.host.GetJobs;
import org.reeve.agent.protocol.host.ListDevices;
import org.reeve.agent.protocol.host.ListVms;
import org.reeve.agent.protocol.host.Ping;
import org.reeve.agent.protocol.host.SetMomPolicy;
import org.reeve.agent.protocol.json.Json;

/** The verbs about the host as a whole. */
public final class HostVerbs {

    private static final String MOM_POLICY = "mom policy";

    private final VmSamples vms;
    private final Journal journal;

    private HostVerbs(VmSamples vms, Journal journal) {
        this.vms = vms;
        this.journal = journal;
    }

    /** The things of the host that its verbs look at. */
    public record Seen(String hostId, Hypervisor hypervisor, Network network, Storage storage, InstantSource clock) {}

    public static void add(Verbs verbs, Seen host, VmSamples vms, Journal journal) {
        HostVerbs all = new HostVerbs(vms, journal);
        HostFacts facts = new HostFacts(host.hostId(), host.hypervisor(), host.network());
        HostSamples samples = new HostSamples(
                host.hypervisor(), host.network(), vms, new DomainHealth(host.storage(), host.clock()), host.clock());
        verbs.act(Ping.class, call -> new Object(), call -> {});
        verbs.ask(GetCapabilities.class, call -> facts.capabilities());
        verbs.ask(GetHardware.class, call -> facts.hardware());
        verbs.ask(ListDevices.class, facts::devices);
        verbs.ask(GetHostStats.class, call -> samples.now());
        verbs.ask(GetAllVmStats.class, call -> vms.all());
        verbs.ask(ListVms.class, all::list);
        verbs.ask(DumpXmls.class, all::definitions);
        verbs.ask(GetJobs.class, call -> Map.of()); // no verb here starts a host job yet
        verbs.act(SetMomPolicy.class, call -> MOM_POLICY, all::setPolicy);
    }

    private List<JsonNode> list(ListVms call) {
        return vms.states().entrySet().stream()
                .filter(vm -> call.vmList().isEmpty() || call.vmList().contains(vm.getKey()))
                .<JsonNode>map(vm -> call.idsOnly()
                        ? JsonNodeFactory.instance.textNode(vm.getKey().toString())
                        : JsonNodeFactory.instance
                                .objectNode()
                                .put("vmId", vm.getKey().toString())
                                .set("status", Json.tree(vm.getValue())))
                .toList();
    }

    private Map<UUID, String> definitions(DumpXmls call) {
        Map<UUID, String> all = new LinkedHashMap<>(vms.definitions());
        if (!call.vms().isEmpty()) {
            all.keySet().retainAll(call.vms());
        }
        return all;
    }

    /** Kept over restarts, so that whoever applies it need not be told again. */
    private void setPolicy(SetMomPolicy call) {
        Map<String, Object> policy = new LinkedHashMap<>();
        journal.setting(MOM_POLICY)
                .ifPresent(old -> old.properties().forEach(entry -> policy.put(entry.getKey(), entry.getValue())));
        policy.putAll(call.policy());
        journal.set(MOM_POLICY, Json.tree(policy));
    }
}
