package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reeve.agent.protocol.json.Numbered;

/** How blocks of a volume are found in its file. Requests carry its number, answers its word. */
public enum VolumeFormat implements Numbered {
    UNKNOWN(3, "UNKNOWN"),
    COW(4, "COW"),
    RAW(5, "RAW");

    private final int number;
    private final String word;

    VolumeFormat(int number, String word) {
        this.number = number;
        this.word = word;
    }

    @JsonCreator
    static VolumeFormat of(String text) {
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
