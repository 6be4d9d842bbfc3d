package org.reeve.simulation;

import org.junit.jupiter.api.Test;

class JobSim {

    private static final int BUILD = 300;

    @Test
    void everyJobEndsOrWaitsForAPersonAndNoLockIsLeftBehind() {
        for (long seed = 0; seed < BUILD; seed++) {
            JobSimulation.run(seed);
        }
    }
}
