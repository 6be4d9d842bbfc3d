package org.reeve.logic.quota;

/**
 * How much of something may be used up.
 *
 * @param limit below zero: as much as there is
 * @param threshold percent of the limit from which people are told
 * @param grace percent beyond the limit that are still granted
 */
public record Allowance(double limit, int threshold, int grace) {

    private static final int ALL = 100;

    /** What it means to use that much. */
    public enum Level {
        FREE,
        OVER_THRESHOLD,
        OVER_LIMIT,
        OVER_GRACE
    }

    /** @param used in all, with what is asked for */
    public Level level(double used) {
        if (limit < 0 || used <= 0) {
            return Level.FREE;
        }
        double percent = used * ALL / limit;
        if (percent > ALL + grace) {
            return Level.OVER_GRACE;
        }
        if (percent > ALL) {
            return Level.OVER_LIMIT;
        }
        return percent > threshold ? Level.OVER_THRESHOLD : Level.FREE;
    }
}
