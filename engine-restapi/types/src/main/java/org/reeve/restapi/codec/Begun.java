package org.reeve.restapi.codec;

/** Whether a collection's first item has been written. */
final class Begun {

    private boolean begun;

    /** True once. */
    boolean first() {
        boolean first = !begun;
        begun = true;
        return first;
    }
}
