package org.reeve.model.vm;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import org.reeve.model.Id;

/** Identifies a device of a virtual machine or template that is neither a disk nor a network interface. */
public record DeviceId(UUID value) implements Id {

    public DeviceId {
        requireNonNull(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
