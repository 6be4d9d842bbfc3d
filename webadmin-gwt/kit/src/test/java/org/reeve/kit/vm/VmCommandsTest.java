package org.reeve.kit.vm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.kit.testing.Vms.vm;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.kit.api.types.Link;
import org.reeve.kit.api.types.LinkList;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.form.Question;
import org.reeve.kit.table.Command;
import org.reeve.kit.testing.FakeNotices;
import org.reeve.kit.testing.FakeRest;

class VmCommandsTest {
    private final FakeRest rest = new FakeRest();
    private final FakeNotices notices = new FakeNotices();
    private final List<Question> questions = new ArrayList<>();
    private boolean yes = true;
    private final VmCommands commands = new VmCommands(rest, notices, (question, then) -> {
        questions.add(question);
        if (yes) then.run();
    });

    @Test
    void runIsOfferedOnlyForMachinesThatAreNotRunning() {
        Command<Vm> run = commands.run();
        assertThat(run.enabled(List.of(vm("a", "down"), vm("b", "suspended")))).isTrue();
        assertThat(run.enabled(List.of(vm("a", "down"), vm("b", "up")))).isFalse();
        assertThat(run.refusal().apply(List.of(vm("b", "up")))).contains("b is already running");
        assertThat(run.refusal().apply(List.of())).contains("Nothing is selected");
    }

    @Test
    void runStartsEverySelectedMachine() {
        commands.run().run().accept(List.of(vm("a", "down"), vm("b", "down")));
        assertThat(rest.asked()).containsExactly("POST vms/a/start", "POST vms/b/start");
        assertThat(questions).isEmpty();
    }

    @Test
    void powerOffSaysWhatWillBeLostAndWaitsForYes() {
        yes = false;
        commands.stop().run().accept(List.of(vm("a", "up")));
        assertThat(questions).singleElement().satisfies(question -> assertThat(question.losses())
                .containsExactly("a: everything in memory that is not saved"));
        assertThat(rest.asked()).isEmpty();
        yes = true;
        commands.stop().run().accept(List.of(vm("a", "up")));
        assertThat(rest.asked()).containsExactly("POST vms/a/stop");
    }

    @Test
    void aRefusalOfTheEngineIsShownInItsWords() {
        rest.refuses("POST vms/a/start", 409, "Not enough memory on any host");
        commands.run().run().accept(List.of(vm("a", "down")));
        assertThat(notices.told).containsExactly("Could not start a: Not enough memory on any host");
    }

    @Test
    void whatTheEngineDoesNotOfferIsNotOffered() {
        Vm vm = vm("a", "up");
        vm.actions = new LinkList();
        vm.actions.items = new Link[] {new Link()};
        vm.actions.items[0].rel = "stop";
        assertThat(commands.suspend().refusal().apply(List.of(vm))).contains("This engine cannot suspend machines");
        assertThat(commands.stop().enabled(List.of(vm))).isTrue();
        assertThat(commands.suspend().enabled(List.of(vm("b", "up")))).isTrue();
    }

    @Test
    void aConsoleIsOpenedForOneMachineWithAScreen() {
        Command<Vm> console = commands.console(vm -> {});
        assertThat(console.enabled(List.of(vm("a", "up")))).isTrue();
        assertThat(console.enabled(List.of(vm("a", "up"), vm("b", "up")))).isFalse();
        assertThat(console.enabled(List.of(vm("a", "down")))).isFalse();
    }

    @Test
    void onlyMachinesThatAreOffCanBeRemoved() {
        assertThat(commands.remove().enabled(List.of(vm("a", "up")))).isFalse();
        commands.remove().run().accept(List.of(vm("a", "down")));
        assertThat(rest.asked()).containsExactly("DELETE vms/a");
    }
}
