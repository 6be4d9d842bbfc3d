package org.reeve.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.logic.cluster.Policy;
import org.reeve.logic.cluster.Rule;

/**
 * A build runs a fixed thousand seeds. {@code -Dseed=N} replays one, {@code -Dseeds=N -Dseeds.from=M} runs others.
 */
class ClusterSim {

    private static final int BUILD = Integer.getInteger("seeds", 1_000);
    private static final long FROM = Long.getLong("seeds.from", 0L);
    private static final int PATIENCE = 3_000;

    @Test
    void keepsItsPromisesWhateverFails() {
        Long only = Long.getLong("seed");
        LongStream seeds = only != null ? LongStream.of(only) : LongStream.range(FROM, FROM + BUILD);
        assertThat(seeds.map(ClusterSim::run).sum()).isPositive();
    }

    @Test
    void keepsThePromisesItOnceBroke() throws IOException {
        try (InputStream seeds = ClusterSim.class.getResourceAsStream("/regressions.txt")) {
            new String(seeds.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> run(Long.parseLong(line)));
        }
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(run(42)).isEqualTo(run(42));
    }

    @ParameterizedTest
    @CsvSource({
        "FENCE_FIRST,       and starts on",
        "NUMBERED_REPORTS,  an end was reported twice",
        "NUMBERED_ORDERS,   and starts on",
        "GONE_AFTER_ORDER,  and starts on",
        "CURRENT_FENCE,     and starts on",
        "LEVEL_TRIGGERED,   an order is still under way"
    })
    void objectsWhenARuleIsWithheld(Rule rule, String objection) {
        Policy policy = Simulation.policy().without(rule);
        for (long seed = 0; seed < PATIENCE; seed++) {
            try {
                Simulation.run(seed, policy);
            } catch (Violation violation) {
                if (violation.getMessage().lines().findFirst().orElseThrow().contains(objection)) {
                    return;
                }
            }
        }
        fail("without " + rule + " nobody noticed: " + objection);
    }

    private static long run(long seed) {
        return Simulation.run(seed, Simulation.policy());
    }
}
