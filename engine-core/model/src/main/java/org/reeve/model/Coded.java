package org.reeve.model;

/** A member of a closed list that crosses borders (database, wire, API) as a number which never changes. */
public interface Coded {

    int code();

    /** @throws IllegalArgumentException when no member has this code */
    static <E extends Enum<E> & Coded> E find(Class<E> kind, int code) {
        for (E member : kind.getEnumConstants()) {
            if (member.code() == code) {
                return member;
            }
        }
        throw new IllegalArgumentException(kind.getSimpleName() + " has no member with code " + code);
    }
}
