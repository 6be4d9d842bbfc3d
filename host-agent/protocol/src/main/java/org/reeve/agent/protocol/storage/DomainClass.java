package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reeve.agent.protocol.json.Numbered;

/** What a storage domain is for. Requests carry its number, answers its word. */
public enum DomainClass implements Numbered {
    UNKNOWN(0, "Unknown"),
    DATA(1, "Data"),
    ISO(2, "Iso"),
    BACKUP(3, "Backup");

    private final int number;
    private final String word;

    DomainClass(int number, String word) {
        this.number = number;
        this.word = word;
    }

    @JsonCreator
    static DomainClass of(String text) {
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
