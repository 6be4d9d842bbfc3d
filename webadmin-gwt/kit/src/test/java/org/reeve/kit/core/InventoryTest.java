package org.reeve.kit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.kit.testing.Vms.vm;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.kit.api.types.Cluster;
import org.reeve.kit.api.types.Event;
import org.reeve.kit.api.types.Host;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.testing.FakeRest;
import org.reeve.kit.testing.FakeTimers;

class InventoryTest {
    private final FakeRest rest = new FakeRest();
    private final FakeTimers timers = new FakeTimers();
    private final Inventory inventory = new Inventory(rest, timers);

    @Test
    void aChangeReachesTheStoreOfItsKindHoweverItIsSpelled() {
        inventory.domains.listen(() -> {});
        rest.forget();
        inventory.changed("StorageDomain", "d1", false);
        inventory.changed("storage_domain", "d2", false);
        timers.pass(1_000);
        assertThat(rest.asked()).containsExactly("GET storagedomains/d1", "GET storagedomains/d2");
    }

    @Test
    void kindsNobodyLooksAtAreNotRead() {
        inventory.changed("vm", "a", false);
        timers.pass(1_000);
        assertThat(rest.asked()).isEmpty();
    }

    @Test
    void newFiguresOfAHostAgeItAndItsMachines() {
        Vm here = vm("here", "up");
        here.host = new Host();
        here.host.id = "h1";
        rest.answers("GET vms", List.of(here, vm("elsewhere", "up")))
                .answers("GET vms/here?follow=statistics,reported_devices", here)
                .answers("GET vms/elsewhere?follow=statistics,reported_devices", vm("elsewhere", "up"));
        inventory.vms.listen(() -> {});
        inventory.vms.freshen(List.of("here", "elsewhere"));
        rest.forget();
        inventory.figures("h1");
        inventory.vms.freshen(List.of("here", "elsewhere"));
        assertThat(rest.asked()).hasSize(1).first().asString().startsWith("GET vms/here");
    }

    @Test
    void resyncReadsOnlyWhatIsKnown() {
        inventory.vms.listen(() -> {});
        rest.forget();
        inventory.resync();
        assertThat(rest.asked()).hasSize(1).first().asString().startsWith("GET vms");
    }

    @Test
    void namesAReferenceByItsStore() {
        Cluster cluster = new Cluster();
        cluster.id = "c";
        cluster.name = "edge";
        rest.answers("GET clusters", List.of(cluster));
        inventory.clusters.listen(() -> {});
        Cluster reference = new Cluster();
        reference.id = "c";
        assertThat(inventory.clusters.nameOf(reference)).isEqualTo("edge");
        assertThat(inventory.clusters.nameOf(null)).isEmpty();
    }

    @Test
    void ringsWhenReferencesGetTheirNames() {
        rest.hold();
        inventory.learnNames();
        List<String> rings = new ArrayList<>();
        inventory.names.listen(() -> rings.add("ring"));
        assertThat(rings).isEmpty();
        rest.release();
        assertThat(rings).isNotEmpty();
    }

    @Test
    void newerEventsAreReadFromBehindTheLastAndPutFirst() {
        rest.answers("GET events?max=" + Events.FIRST, List.of(event("9"), event("10")));
        inventory.events.listen(() -> {});
        rest.answers("GET events?from=10", List.of(event("12"), event("11"), event("10")));
        inventory.changed("event", "x", false);
        timers.pass(1_000);
        assertThat(inventory.events.all()).extracting(event -> event.id).containsExactly("12", "11", "10", "9");
    }

    @Test
    void signingOutForgetsEverything() {
        rest.answers("GET vms", List.of(vm("a", "up")));
        inventory.vms.listen(() -> {});
        inventory.clear();
        assertThat(inventory.vms.all()).isEmpty();
    }

    private static Event event(String id) {
        Event event = new Event();
        event.id = id;
        return event;
    }
}
