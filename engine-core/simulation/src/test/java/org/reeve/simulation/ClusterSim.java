package org.reeve.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reeve.logic.cluster.Policy;
import org.reeve.logic.cluster.Rule;

/**
 * A build runs a fixed thousand seeds. {@code -Dseed=N} replays one; {@code -Dseeds=N} runs N from {@code -Dseeds.from}.
 */
class ClusterSim {

    private static final int BUILD = Integer.getInteger("seeds", 1_000);
    private static final long FROM = Long.getLong("seeds.from", 0L);
    private static final int WITHHELD = 3_000;

    @Test
    void keepsItsPromisesWhateverFails() {
        Long only = Long.getLong("seed");
        LongStream seeds = only != null ? LongStream.of(only) : LongStream.range(FROM, FROM + BUILD);
        long happened = seeds.map(ClusterSim::run).sum();
        assertThat(happened).isPositive();
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
    @EnumSource(Rule.class)
    void objectsWhenARuleIsWithheld(Rule rule) {
        Policy policy = Simulation.policy().without(rule);
        for (long seed = 0; seed < WITHHELD; seed++) {
            try {
                Simulation.run(seed, policy);
            } catch (Violation expected) {
                return;
            }
        }
        fail("nothing went wrong without " + rule);
    }

    private static long run(long seed) {
        return Simulation.run(seed, Simulation.policy());
    }
}
