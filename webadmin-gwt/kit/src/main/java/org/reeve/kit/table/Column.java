package org.reeve.kit.table;

import java.util.function.Function;

/** One column of a list: its title, its share of the width, and what it shows of an item. */
public record Column<T>(String title, String width, boolean right, Function<T, Cell> cell) {

    public static <T> Column<T> of(String title, String width, Function<T, Cell> cell) {
        return new Column<>(title, width, false, cell);
    }

    public Column<T> toTheRight() {
        return new Column<>(title, width, true, cell);
    }
}
