package org.reeve.model;

/** A share in hundredths. May exceed a hundred: overcommitment is written as 150 percent. */
public record Percent(int value) implements Comparable<Percent> {

    public static final Percent ALL = new Percent(100);

    public Percent {
        if (value < 0) {
            throw new IllegalArgumentException("negative share: " + value);
        }
    }

    public static Percent percent(int value) {
        return new Percent(value);
    }

    @Override
    public int compareTo(Percent other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " %";
    }
}
