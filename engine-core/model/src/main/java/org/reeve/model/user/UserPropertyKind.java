package org.reeve.model.user;

/** What a user keeps about himself. */
public enum UserPropertyKind {
    /** JSON that a portal remembers for its user. */
    OPTION,
    /** Lets its owner onto serial consoles. */
    SSH_PUBLIC_KEY
}
