package org.reeve.agent.core.port;

/** How a guest is asked to do something. */
public enum AskGuest {
    /** Through the agent inside the guest. */
    AGENT,
    /** By the power button. */
    ACPI
}
