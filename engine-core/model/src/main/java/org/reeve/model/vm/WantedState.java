package org.reeve.model.vm;

/** What people want of a machine. */
public enum WantedState {
    DOWN,
    UP
}
