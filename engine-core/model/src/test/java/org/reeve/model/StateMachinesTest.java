package org.reeve.model;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeve.model.datacenter.DataCenterStatus;
import org.reeve.model.disk.DiskStatus;
import org.reeve.model.host.HostStatus;
import org.reeve.model.snapshot.SnapshotStatus;
import org.reeve.model.storage.StorageDomainStatus;
import org.reeve.model.vm.VmStatus;

/** Draws every state machine to docs/reference, so that a changed transition shows up in review as a changed drawing. */
class StateMachinesTest {

    private static final Path REFERENCE = Path.of("..", "..", "docs", "reference");

    static Stream<Class<? extends State<?>>> machines() {
        return Stream.of(
                VmStatus.class,
                HostStatus.class,
                StorageDomainStatus.class,
                DataCenterStatus.class,
                DiskStatus.class,
                SnapshotStatus.class);
    }

    @ParameterizedTest
    @MethodSource("machines")
    void isDrawnInTheReference(Class<? extends State<?>> machine) throws IOException {
        Path page = REFERENCE.resolve(machine.getSimpleName() + ".md");
        String drawing = draw(machine);
        if (System.getProperties().containsKey("golden.update")) {
            Files.createDirectories(REFERENCE);
            Files.writeString(page, drawing);
        }
        assertThat(page).as("run with -Dgolden.update to redraw").hasContent(drawing);
    }

    @ParameterizedTest
    @MethodSource("machines")
    void everyStateCanBeReachedAndNoneFollowsItself(Class<? extends State<?>> machine) {
        Set<Object> reached = new HashSet<>();
        for (State<?> state : machine.getEnumConstants()) {
            assertThat(state.next().contains(state)).isFalse();
            reached.addAll(state.next());
        }
        Set<Object> born = Set.of(
                VmStatus.UNASSIGNED,
                HostStatus.PENDING_APPROVAL,
                HostStatus.INSTALLING_OS,
                StorageDomainStatus.UNINITIALIZED,
                DiskStatus.UNASSIGNED);
        assertThat(machine.getEnumConstants()).allMatch(state -> reached.contains(state) || born.contains(state));
    }

    @Test
    void aMachineThatMayRunSomewhereIsNeverStartedAgainWithoutBeingSeenDown() {
        assertThat(VmStatus.UP.canBecome(VmStatus.WAIT_FOR_LAUNCH)).isFalse();
        assertThat(VmStatus.DOWN.canBecome(VmStatus.WAIT_FOR_LAUNCH)).isTrue();
    }

    private static String draw(Class<? extends State<?>> machine) {
        State<?>[] states = machine.getEnumConstants();
        String head =
                "# " + machine.getSimpleName() + "\n\nGenerated from the code by StateMachinesTest; do not edit.\n\n"
                        + "| state | number | may become |\n|---|---|---|\n";
        String table = Arrays.stream(states)
                .map(state -> "| " + state + " | " + state.code() + " | " + followers(state, ", ") + " |\n")
                .collect(joining());
        String edges = Arrays.stream(states)
                .map(state -> sorted(state)
                        .map(next -> "    " + state + " --> " + next + "\n")
                        .collect(joining()))
                .collect(joining());
        return head + table + "\n```mermaid\nstateDiagram-v2\n" + edges + "```\n";
    }

    private static String followers(State<?> state, String separator) {
        return sorted(state).map(Object::toString).collect(joining(separator));
    }

    private static Stream<? extends State<?>> sorted(State<?> state) {
        return state.next().stream().sorted(Comparator.comparingInt(Coded::code));
    }
}
