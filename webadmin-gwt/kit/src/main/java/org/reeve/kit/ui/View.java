package org.reeve.kit.ui;

/** Something on the screen with a life: drawn when opened, silent after closing. */
public interface View {
    El root();

    /** Stops listening to whatever it listened to. */
    default void close() {}
}
