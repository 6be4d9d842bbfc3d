package org.reeve.kit.table;

import java.util.Optional;
import org.reeve.kit.core.Look;
import org.reeve.kit.core.Route;
import org.reeve.kit.core.Text;

/** What a table shows in one place: the words for people and for the filter, and what to sort by. */
public sealed interface Cell {
    String text();

    /** Sorts before others of its column when smaller; numbers before words. */
    default Key key() {
        return new Key(0, text());
    }

    record Plain(String text) implements Cell {}

    /** An address, an id: set in a fixed width. */
    record Code(String text) implements Cell {}

    record Link(String text, Route route) implements Cell {}

    record Status(Look look) implements Cell {
        @Override
        public String text() {
            return look.label();
        }
    }

    /** A number shown as text, sorted as a number. */
    record Number(double value, String text) implements Cell {
        @Override
        public Key key() {
            return new Key(value, "");
        }
    }

    /** A share of a whole, drawn as a bar. Empty when unknown. */
    record Meter(Optional<Double> percent) implements Cell {
        @Override
        public String text() {
            return percent.map(Text::percent).orElse("–");
        }

        @Override
        public Key key() {
            return new Key(percent.orElse(-1.0), "");
        }
    }

    /** How far something is; unlike a load, much of it is good. Empty when unknown or over. */
    record Progress(Optional<Double> percent) implements Cell {
        @Override
        public String text() {
            return percent.map(Text::percent).orElse("");
        }

        @Override
        public Key key() {
            return new Key(percent.orElse(-1.0), "");
        }
    }

    /** A moment, shown as local time. */
    record Time(double epochMilliseconds, String text) implements Cell {
        @Override
        public Key key() {
            return new Key(epochMilliseconds, "");
        }
    }

    /** A place in an order: by number, then by words in which numbers count as numbers (vm2 before vm10). */
    record Key(double number, String word) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byNumber = Double.compare(number, other.number);
            return byNumber != 0 ? byNumber : Natural.compare(word, other.word);
        }
    }
}
