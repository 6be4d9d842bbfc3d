package org.reeve.kit.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.kit.testing.Vms.vm;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.core.Fault;
import org.reeve.kit.core.Kind;
import org.reeve.kit.testing.FakeRest;
import org.reeve.kit.testing.FakeTimers;

class FinderTest {
    private final Vm web = vm("web", "up");
    private final Vm mail = vm("mail", "down");
    private final Rows<Vm> rows = new Rows<>(List.of(Column.of("Name", "1fr", vm -> new Cell.Plain(vm.name))), 0);
    private final FakeRest rest = new FakeRest();
    private final FakeTimers timers = new FakeTimers();
    private int arranged;
    private final Finder<Vm> finder =
            new Finder<>(Kind.of("vm", "vms"), rows, rest, timers, text -> text.replace(' ', '+'), () -> arranged++);

    @BeforeEach
    void twoMachines() {
        rows.set(List.of(web, mail));
        rest.answers("GET vms?search=status=up", List.of(web));
    }

    @Test
    void wordsAreLookedForAtOnce() {
        finder.write("mai");
        assertThat(rows.shown()).containsExactly(mail);
        assertThat(rest.asked()).isEmpty();
        assertThat(arranged).isEqualTo(1);
    }

    @Test
    void comparisonsAreAskedWhenTheWriterRests() {
        finder.write("status=");
        assertThat(rows.shown()).containsExactly(mail, web);
        finder.write("status=u");
        timers.pass(100);
        finder.write("status=up");
        timers.pass(Finder.REST_MILLISECONDS);
        assertThat(rest.asked()).containsExactly("GET vms?search=status=up");
        assertThat(rows.shown()).containsExactly(web);
        finder.write("");
        assertThat(rows.shown()).containsExactly(mail, web);
    }

    @Test
    void anAnswerThatComesTooLateIsNotShown() {
        rest.hold();
        finder.write("status=up");
        timers.pass(Finder.REST_MILLISECONDS);
        finder.write("mail");
        rest.release();
        assertThat(rows.shown()).containsExactly(mail);
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        rest.refuses("GET vms?search=colour=red", 400, "column 1");
        finder.write("colour=red");
        timers.pass(Finder.REST_MILLISECONDS);
        assertThat(rows.shown()).isEmpty();
        assertThat(finder.fault()).map(Fault::text).contains("column 1");
        finder.write("web");
        assertThat(finder.fault()).isEmpty();
    }

    @Test
    void changesAreAskedForOnceInAWhile() {
        finder.write("status=up");
        timers.pass(Finder.REST_MILLISECONDS);
        rest.answers("GET vms?search=status=up", List.of(web, mail));
        finder.refresh();
        finder.refresh();
        timers.pass(Finder.AGAIN_MILLISECONDS);
        assertThat(rest.asked()).hasSize(2);
        assertThat(rows.shown()).containsExactly(mail, web);
        finder.write("");
        finder.refresh();
        timers.pass(Finder.AGAIN_MILLISECONDS);
        assertThat(rest.asked()).hasSize(2);
    }
}
