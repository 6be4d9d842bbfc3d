package org.reeve.backend.setting;

import java.util.List;

/** An option of the engine as clients ask for it. */
public record OptionView(String name, List<Value> values) {

    /** @param version the level of clusters for which it holds, or `general` */
    public record Value(String version, String value) {}

    public OptionView {
        values = List.copyOf(values);
    }
}
