package org.reeve.kit.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.kit.testing.Vms.vm;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.testing.FakeRest;
import org.reeve.kit.testing.FakeTimers;

class StoreTest {
    private final FakeRest rest = new FakeRest();
    private final FakeTimers timers = new FakeTimers();
    private final Store<Vm> store = new Store<>(Kind.of("vm", "vms"), rest, timers);
    private int rings;

    @Test
    void loadsWhenSomebodyListens() {
        rest.answers("GET vms", List.of(vm("a", "up")));
        store.listen(() -> rings++);
        assertThat(store.all()).extracting(vm -> vm.id).containsExactly("a");
        assertThat(rings).isPositive();
    }

    @Test
    void changesThatComeTogetherAreReadTogether() {
        loaded(vm("a", "up"), vm("b", "up"));
        rest.answers("GET vms/a", vm("a", "down"));
        store.changed("a");
        store.changed("a");
        store.changed("a");
        assertThat(rest.asked()).isEmpty();
        timers.pass(Store.GATHER_MILLISECONDS);
        assertThat(rest.asked()).containsExactly("GET vms/a");
        assertThat(store.find("a").orElseThrow().status).isEqualTo("down");
    }

    @Test
    void manyChangesCostOneList() {
        loaded(vm("a", "up"));
        for (int i = 0; i <= Store.SINGLY; i++) store.changed("vm" + i);
        timers.pass(Store.GATHER_MILLISECONDS);
        assertThat(rest.asked()).containsExactly("GET vms");
    }

    @Test
    void anObjectThatIsGoneLeavesTheStore() {
        loaded(vm("a", "up"));
        rest.refuses("GET vms/a", 404, "");
        store.changed("a");
        timers.pass(Store.GATHER_MILLISECONDS);
        assertThat(store.all()).isEmpty();
    }

    @Test
    void whatIsShownStaysWhileTheListIsReadAgain() {
        loaded(vm("a", "up"));
        rest.hold();
        store.load();
        assertThat(store.all()).hasSize(1);
        assertThat(store.state()).isEqualTo(Store.State.LOADING);
        rest.release();
        assertThat(store.state()).isEqualTo(Store.State.READY);
    }

    @Test
    void aChangeDuringLoadingReadsAgain() {
        rest.answers("GET vms", List.of(vm("a", "down")));
        rest.hold();
        store.listen(() -> {});
        store.changed("a");
        timers.pass(Store.GATHER_MILLISECONDS);
        rest.answers("GET vms", List.of(vm("a", "up")));
        rest.release();
        assertThat(store.find("a").orElseThrow().status).isEqualTo("up");
    }

    @Test
    void answersToTheFormerSessionAreDropped() {
        rest.answers("GET vms", List.of(vm("secret", "up")));
        rest.hold();
        store.listen(() -> {});
        store.clear();
        rest.release();
        assertThat(store.all()).isEmpty();
        assertThat(store.state()).isEqualTo(Store.State.EMPTY);
    }

    @Test
    void aFailedListSaysWhyAndKeepsWhatItHad() {
        loaded(vm("a", "up"));
        rest.refuses("GET vms", 503, "The engine is starting");
        store.load();
        assertThat(store.fault().orElseThrow().text()).isEqualTo("The engine is starting");
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void anUnreadableObjectDoesNotMakeItAskForEver() {
        loaded(vm("a", "up"));
        rest.refuses("GET vms/a", 500, "broken");
        store.changed("a");
        timers.pass(60_000);
        assertThat(rest.asked()).containsExactly("GET vms/a", "GET vms");
    }

    private void loaded(Vm... vms) {
        rest.answers("GET vms", List.of(vms));
        store.listen(() -> rings++);
        rest.forget();
    }
}
