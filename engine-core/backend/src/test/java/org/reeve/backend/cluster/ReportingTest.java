package org.reeve.backend.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.Stamp;
import org.reeve.agent.protocol.vm.VmExit;
import org.reeve.agent.protocol.vm.VmState;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.logic.cluster.Input;
import org.reeve.logic.cluster.Sighting;
import org.reeve.model.host.HostId;
import org.reeve.model.vm.ExitReason;
import org.reeve.model.vm.VmStatus;

class ReportingTest {

    private static final HostId HOST = new HostId(new UUID(0, 1));
    private static final UUID VM = new UUID(0, 2);

    private final Reporting reporting = new Reporting();

    @Test
    void numbersWithoutGapsWhatAgentsNumberWithGaps() {
        long first = told(reporting.full(HOST, stamp("b", 100, 0), List.of())).number();
        assertThat(told(reporting.changed(HOST, stamp("b", 900, 0), List.of())).number())
                .isEqualTo(first + 1);
    }

    @Test
    void dropsWhatIsOlderThanWhatWasTold() {
        reporting.changed(HOST, stamp("b", 900, 0), List.of());
        assertThat(reporting.full(HOST, stamp("b", 800, 0), List.of())).isEmpty();
        assertThat(reporting.full(HOST, stamp("b", 901, 0), List.of())).isPresent();
    }

    @Test
    void beginsAnewWithAnotherBoot() {
        reporting.changed(HOST, stamp("b", 900, 0), List.of());
        assertThat(told(reporting.full(HOST, stamp("c", 5, 3), List.of())).boot())
                .isEqualTo("c");
    }

    @Test
    void takesAgentsThatStampNothingInTheOrderOfTheWire() {
        Input.Report one = told(reporting.full(HOST, Stamp.NONE, List.of()));
        reporting.done(HOST, 7);
        Input.Report two = told(reporting.changed(HOST, Stamp.NONE, List.of()));
        assertThat(two.number()).isEqualTo(one.number() + 1);
        assertThat(two.done()).isEqualTo(7);
    }

    @Test
    void translatesStatesAndEnds() {
        VmStats down =
                VmStats.of(VM, VmState.DOWN).exit(new VmExit(1, 9, "gone")).stats();
        VmStats odd = VmStats.of(VM, VmState.UNKNOWN).stats();
        List<Sighting> seen =
                told(reporting.full(HOST, stamp("b", 1, 0), List.of(down, odd))).sightings();
        assertThat(seen).singleElement().satisfies(sighting -> {
            assertThat(sighting.status()).isEqualTo(VmStatus.DOWN);
            assertThat(sighting.exit())
                    .hasValueSatisfying(exit -> assertThat(exit.reason()).isEqualTo(ExitReason.LIBVIRT_DOMAIN_MISSING));
        });
    }

    private static Input.Report told(Optional<Input> input) {
        return (Input.Report) input.orElseThrow();
    }

    private static Stamp stamp(String boot, long report, long done) {
        return new Stamp(Optional.of(boot), OptionalLong.of(report), OptionalLong.of(done));
    }
}
