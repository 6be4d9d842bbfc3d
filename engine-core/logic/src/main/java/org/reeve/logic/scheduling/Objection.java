package org.reeve.logic.scheduling;

import java.util.Map;
import java.util.TreeMap;

/** Why a host was not taken: the condition it fails and the facts that show it. */
public record Objection(Filter filter, Map<String, String> facts) {

    public Objection {
        facts = Map.copyOf(facts);
    }

    @Override
    public String toString() {
        return filter + " " + new TreeMap<>(facts);
    }
}
