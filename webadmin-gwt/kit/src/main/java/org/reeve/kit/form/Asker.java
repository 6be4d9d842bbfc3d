package org.reeve.kit.form;

/** Puts a question and goes on when it is answered with yes. */
public interface Asker {
    void ask(Question question, Runnable yes);
}
