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
    private final Store<Vm> store = new Store<>(
            Kind.<Vm>of("vm", "vms").following("statistics", (before, now) -> now.fqdn = before.fqdn), rest, timers);
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
        rest.answers("GET vms/a?follow=statistics", vm("a", "down"));
        store.changed("a");
        store.changed("a");
        store.changed("a");
        assertThat(rest.asked()).isEmpty();
        timers.pass(Store.GATHER_MILLISECONDS);
        assertThat(rest.asked()).containsExactly("GET vms/a?follow=statistics");
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
        rest.refuses("GET vms/a?follow=statistics", 404, "");
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
        rest.refuses("GET vms/a?follow=statistics", 500, "broken");
        store.changed("a");
        timers.pass(60_000);
        assertThat(rest.asked()).containsExactly("GET vms/a?follow=statistics", "GET vms");
    }

    @Test
    void whatOnlySingleReadingsBringOutlivesTheList() {
        loaded(vm("a", "up"));
        store.find("a").orElseThrow().fqdn = "a.example.org";
        rest.answers("GET vms", List.of(vm("a", "down")));
        store.load();
        assertThat(store.find("a").orElseThrow().fqdn).isEqualTo("a.example.org");
    }

    @Test
    void doesWithoutLinksTheEngineCannotFollow() {
        loaded(vm("a", "up"));
        rest.refuses("GET vms/a?follow=statistics", 501, "not yet").answers("GET vms/a", vm("a", "down"));
        store.changed("a");
        timers.pass(1_000);
        assertThat(store.find("a").orElseThrow().status).isEqualTo("down");
        rest.forget();
        store.changed("a");
        timers.pass(1_000);
        assertThat(rest.asked()).containsExactly("GET vms/a");
    }

    @Test
    void freshensWhatIsShownButOnlyWhenItHasAged() {
        loaded(vm("a", "up"), vm("b", "up"));
        rest.answers("GET vms/a?follow=statistics", vm("a", "up"));
        store.freshen(List.of("a"));
        store.freshen(List.of("a"));
        timers.pass(60_000);
        store.freshen(List.of("a"));
        assertThat(rest.asked()).hasSize(1);
        store.aged().listen(() -> store.freshen(List.of("a")));
        store.age(vm -> vm.id.equals("b"));
        assertThat(rest.asked()).hasSize(1);
        store.age(vm -> true);
        assertThat(rest.asked()).hasSize(2);
    }

    @Test
    void manyAnswersInOneMomentRingOnce() {
        loaded(vm("a", "up"), vm("b", "up"));
        rest.answers("GET vms/a?follow=statistics", vm("a", "up"))
                .answers("GET vms/b?follow=statistics", vm("b", "up"));
        rings = 0;
        store.freshen(List.of("a", "b"));
        timers.pass(Store.RING_MILLISECONDS);
        assertThat(rings).isEqualTo(1);
    }

    @Test
    void anOlderAnswerDoesNotUndoANewerOne() {
        loaded(vm("a", "up"));
        rest.hold();
        rest.answers("GET vms/a?follow=statistics", vm("a", "powering_down"));
        store.freshen(List.of("a"));
        store.age(vm -> true);
        rest.answers("GET vms/a?follow=statistics", vm("a", "down"));
        store.freshen(List.of("a"));
        rest.releaseLastFirst();
        assertThat(store.find("a").orElseThrow().status).isEqualTo("down");
    }

    private void loaded(Vm... vms) {
        rest.answers("GET vms", List.of(vms));
        store.listen(() -> rings++);
        rest.forget();
    }
}
