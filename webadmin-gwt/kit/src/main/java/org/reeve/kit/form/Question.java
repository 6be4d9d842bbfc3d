package org.reeve.kit.form;

import java.util.List;

/** Asked before something is lost: what is about to happen, and what will be gone, item by item. */
public record Question(String title, String text, List<String> losses, String yes, boolean danger) {
    public Question {
        losses = List.copyOf(losses);
    }
}
