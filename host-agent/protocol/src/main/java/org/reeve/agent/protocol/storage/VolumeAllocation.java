package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reeve.agent.protocol.json.Numbered;

/** Whether a volume takes its space at once. Requests carry its number, answers its word. */
public enum VolumeAllocation implements Numbered {
    UNKNOWN(0, "UNKNOWN"),
    PREALLOCATED(1, "PREALLOCATED"),
    SPARSE(2, "SPARSE");

    private final int number;
    private final String word;

    VolumeAllocation(int number, String word) {
        this.number = number;
        this.word = word;
    }

    @JsonCreator
    static VolumeAllocation of(String text) {
        return Numbered.find(values(), text, UNKNOWN);
    }

    @Override
    public int number() {
        return number;
    }

    @Override
    @JsonValue
    public String word() {
        return word;
    }
}
