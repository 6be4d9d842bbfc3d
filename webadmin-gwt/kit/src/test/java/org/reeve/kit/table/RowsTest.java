package org.reeve.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.kit.testing.Vms.vm;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.kit.api.types.Vm;

class RowsTest {
    private final Rows<Vm> rows = new Rows<>(
            List.of(
                    Column.of("Name", "1fr", vm -> new Cell.Plain(vm.name)),
                    Column.of("Status", "1fr", vm -> new Cell.Plain(vm.status)),
                    Column.of("Memory", "1fr", vm -> new Cell.Number(Double.parseDouble(vm.memory), vm.memory))),
            0);
    private final Vm vm1 = sized("vm1", "up", "512");
    private final Vm vm2 = sized("vm2", "down", "2048");
    private final Vm vm10 = sized("vm10", "up", "1024");

    @Test
    void numbersInNamesCountAsNumbers() {
        rows.set(List.of(vm10, vm2, vm1));
        assertThat(rows.shown()).containsExactly(vm1, vm2, vm10);
    }

    @Test
    void sortingByTheSameColumnTurnsTheOrderRound() {
        rows.set(List.of(vm1, vm2, vm10));
        rows.sort(2);
        assertThat(rows.shown()).containsExactly(vm1, vm10, vm2);
        rows.sort(2);
        assertThat(rows.shown()).containsExactly(vm2, vm10, vm1);
    }

    @Test
    void everyWordOfASearchMustOccurSomewhere() {
        rows.set(List.of(vm1, vm2, vm10));
        rows.search(" VM1 up ");
        assertThat(rows.shown()).containsExactly(vm1, vm10);
        rows.search("vm1 down");
        assertThat(rows.shown()).isEmpty();
    }

    @Test
    void theSelectionOutlivesARefresh() {
        rows.set(List.of(vm1, vm2));
        rows.select(vm2);
        rows.set(List.of(sized("vm2", "up", "2048"), vm1));
        assertThat(rows.selection()).extracting(vm -> vm.id).containsExactly("vm2");
    }

    @Test
    void whatIsNoLongerShownIsNoLongerSelected() {
        rows.set(List.of(vm1, vm2));
        rows.selectAll();
        rows.only(vm -> vm.status.equals("up"));
        rows.only(vm -> true);
        assertThat(rows.selection()).containsExactly(vm1);
    }

    @Test
    void shiftSelectsEverythingBetween() {
        rows.set(List.of(vm1, vm2, vm10));
        rows.select(vm1);
        rows.extend(vm10);
        assertThat(rows.selection()).containsExactly(vm1, vm2, vm10);
        rows.toggle(vm2);
        assertThat(rows.selection()).containsExactly(vm1, vm10);
    }

    @Test
    void arrowKeysStopAtTheEnds() {
        rows.set(List.of(vm1, vm2));
        rows.select(vm1);
        assertThat(rows.step(-1)).isSameAs(vm1);
        assertThat(rows.step(1)).isSameAs(vm2);
        assertThat(rows.step(1)).isSameAs(vm2);
    }

    @Test
    void fiveThousandRowsAreArrangedInAnInstant() {
        List<Vm> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) many.add(sized("vm" + (i * 7919 % 5000), "up", "1"));
        long began = System.nanoTime();
        rows.set(many);
        rows.search("vm4999");
        assertThat(rows.shown()).hasSize(1);
        assertThat((System.nanoTime() - began) / 1_000_000).as("milliseconds").isLessThan(5_000);
    }

    private static Vm sized(String name, String status, String memory) {
        Vm vm = vm(name, status);
        vm.memory = memory;
        return vm;
    }
}
