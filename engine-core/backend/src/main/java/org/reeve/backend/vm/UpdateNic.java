package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.agent.protocol.json.Json;
import org.reeve.agent.protocol.vm.LinkChange;
import org.reeve.agent.protocol.vm.UpdateDevice;
import org.reeve.agent.protocol.vm.VmDefinition;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.HostCall;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.network.Nic;
import org.reeve.dal.network.Nics;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.host.HostId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** Changes a network card. Of a running machine only what it is called and whether its cable is in. */
@Dependent
public class UpdateNic implements Action<UpdateNic.Order, UpdateNic.State> {

    public record Order(VmId vm, NicId nic, NicChange change) implements Request {}

    /** @param host where the guest is to notice the cable; absent when none does */
    public record State(VmId vm, NicId nic, Names names, Optional<HostId> host, boolean linked, boolean wasLinked) {}

    public record Names(String vm, String nic) {}

    private final Vms vms;
    private final Nics nics;
    private final Macs macs;

    @Inject
    public UpdateNic(Vms vms, Nics nics, Macs macs) {
        this.vms = vms;
        this.nics = nics;
        this.macs = macs;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("nic.update", Order.class)
                .permit(ActionGroup.CONFIGURE_VM_NETWORK, Order::vm)
                .permit(ActionGroup.CONFIGURE_VM_NETWORK, order -> AddNic.profileOr(order.vm(), order.change()))
                .locks(order -> List.of(
                        Lock.shared(order.vm()), Lock.name("vm_nics", order.vm().toString())))
                .failing(EventType.NETWORK_UPDATE_VM_INTERFACE_FAILED)
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        Optional<Power> power = Power.of(order.vm(), store);
        Optional<Nic> nic = nic(order);
        if (power.isEmpty() || nic.isEmpty()) {
            return Verdict.notFound("kernel.not-found", "kind", "network interface", "id", order.nic());
        }
        boolean live = power.get().alive() && nic.get().plugged() && rebuilds(nic.get(), order.change());
        return Verdict.refuseIf(live, "vm.nic-needs-down", "vm", power.get().name())
                .and(NicRules.check(order.vm(), Optional.of(order.nic()), order.change(), store));
    }

    private Optional<Nic> nic(Order order) {
        return nics.find(order.nic()).filter(nic -> nic.vm().equals(Optional.of(order.vm())));
    }

    /** Whether the guest would have to be given another card. */
    private static boolean rebuilds(Nic nic, NicChange change) {
        return change.model().filter(model -> model != nic.model()).isPresent()
                || change.mac().filter(mac -> !mac.text().equals(nic.mac())).isPresent()
                || change.plugged().filter(plugged -> plugged != nic.plugged()).isPresent()
                || change.profile()
                        .filter(profile -> !profile.equals(nic.vnicProfile()))
                        .isPresent();
    }

    @Override
    public State begin(Order order, Store store) {
        Vm vm = vms.find(order.vm()).orElseThrow();
        Power power = Power.sure(order.vm(), store);
        Nic nic = nic(order).orElseThrow();
        boolean was = nic.linked();
        order.change().mac().filter(mac -> !mac.text().equals(nic.mac())).ifPresent(mac -> {
            macs.take(vm.cluster(), nic.id(), mac);
            nic.addressed(mac);
        });
        NicRules.apply(order.change(), nic);
        nics.save(nic);
        store.changed(order.vm());
        store.log(EventType.NETWORK_UPDATE_VM_INTERFACE, power.facts().with("nic", nic.name()));
        boolean noticed = nic.plugged() && was != nic.linked();
        return new State(
                order.vm(),
                order.nic(),
                new Names(power.name(), nic.name()),
                power.host().filter(host -> noticed),
                nic.linked(),
                was);
    }

    @Override
    public Plan<State> plan() {
        return Plan.<State>of()
                .undo(this::takeBack)
                .call("link", UpdateNic::link)
                .failed(EventType.NETWORK_UPDATE_VM_INTERFACE_FAILED, UpdateNic::facts)
                .build();
    }

    private static Facts facts(State state) {
        return Facts.about(state.vm(), state.names().vm())
                .with("nic", state.names().nic());
    }

    private State takeBack(State state, Store store) {
        nics.find(state.nic()).ifPresent(nic -> {
            nic.link(state.wasLinked());
            nics.save(nic);
        });
        store.changed(state.vm());
        return state;
    }

    private static Optional<HostCall<VmDefinition>> link(State state) {
        return state.host()
                .map(host -> HostCall.about(
                        state.vm(),
                        host,
                        new UpdateDevice(
                                state.vm().value(),
                                Json.tree(new LinkChange(
                                        "interface",
                                        "ua-" + state.nic(),
                                        Optional.of(state.linked()),
                                        Optional.empty())))));
    }
}
