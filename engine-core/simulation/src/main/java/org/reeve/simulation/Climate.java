package org.reeve.simulation;

import java.time.Duration;

/** How hostile a world is. Each seed draws its own, so that rare combinations get their turn. */
final class Climate {

    private final World world;
    private boolean fair;
    final double lostMessage;
    final double lateMessage;
    final double repeatedMessage;
    final double agentCrash;
    final double engineCrash;
    final double powerLoss;
    final double cutCable;
    final double guestEnds;
    final double startFails;
    final double fenceFails;
    final double lateFenceResult;

    Climate(World world) {
        this.world = world;
        lostMessage = draw(0.15);
        lateMessage = draw(0.15);
        repeatedMessage = draw(0.25);
        agentCrash = draw(0.4);
        engineCrash = draw(0.3);
        powerLoss = draw(0.3);
        cutCable = draw(0.6);
        guestEnds = draw(0.3);
        startFails = draw(0.2);
        fenceFails = draw(0.4);
        lateFenceResult = draw(0.5);
    }

    private double draw(double most) {
        return world.chance(0.3) ? 0 : world.fraction() * most;
    }

    /** From now on nothing goes wrong. */
    void calm() {
        fair = true;
    }

    boolean fair() {
        return fair;
    }

    boolean strikes(double probability) {
        return !fair && world.chance(probability);
    }

    /** How long a message travels. Late ones overtake nobody and are overtaken by many. */
    Duration travel() {
        return strikes(lateMessage) ? world.upTo(Duration.ofSeconds(40)) : world.between(1, 120);
    }
}
