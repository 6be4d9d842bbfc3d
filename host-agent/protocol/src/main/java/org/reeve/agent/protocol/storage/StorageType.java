package org.reeve.agent.protocol.storage;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.reeve.agent.protocol.json.Numbered;

/** What kind of place a storage domain lives in. Requests carry its number, answers its word. */
public enum StorageType implements Numbered {
    UNKNOWN(0, "UNKNOWN"),
    NFS(1, "NFS"),
    FCP(2, "FCP"),
    ISCSI(3, "ISCSI"),
    LOCALFS(4, "LOCALFS"),
    CIFS(5, "CIFS"),
    SHAREDFS(6, "SHAREDFS"),
    GLUSTERFS(7, "GLUSTERFS");

    private final int number;
    private final String word;

    StorageType(int number, String word) {
        this.number = number;
        this.word = word;
    }

    @JsonCreator
    static StorageType of(String text) {
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
