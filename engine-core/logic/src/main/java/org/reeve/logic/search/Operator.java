package org.reeve.logic.search;

/** How a field is compared with a value. */
enum Operator {
    IS("="),
    IS_NOT("!="),
    BELOW("<"),
    ABOVE(">"),
    AT_MOST("<="),
    AT_LEAST(">=");

    private final String sign;

    Operator(String sign) {
        this.sign = sign;
    }

    String sign() {
        return sign;
    }

    static Operator of(String sign) {
        for (Operator one : values()) {
            if (one.sign.equals(sign)) return one;
        }
        throw new IllegalArgumentException(sign);
    }

    /** Whether it asks for the order of two values rather than whether they are the same. */
    boolean orders() {
        return this != IS && this != IS_NOT;
    }

    /** Whether it holds for a value that compares so with the one given. */
    boolean holds(int comparison) {
        return switch (this) {
            case IS -> comparison == 0;
            case IS_NOT -> comparison != 0;
            case BELOW -> comparison < 0;
            case ABOVE -> comparison > 0;
            case AT_MOST -> comparison <= 0;
            case AT_LEAST -> comparison >= 0;
        };
    }
}
