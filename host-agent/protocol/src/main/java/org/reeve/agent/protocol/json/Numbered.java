package org.reeve.agent.protocol.json;

import java.util.Arrays;

/** A closed choice that requests write as a number and answers as a word. */
public interface Numbered {

    int number();

    String word();

    static <T extends Numbered> T find(T[] all, String text, T otherwise) {
        return Arrays.stream(all)
                .filter(one -> one.word().equalsIgnoreCase(text)
                        || Integer.toString(one.number()).equals(text))
                .findFirst()
                .orElse(otherwise);
    }
}
