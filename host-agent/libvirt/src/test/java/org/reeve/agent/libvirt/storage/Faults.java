package org.reeve.agent.libvirt.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;

/** Says which numbered fault a call must end with. */
final class Faults {

    private Faults() {}

    static void assertFault(Fault fault, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(HostFault.class, e -> assertThat(e.fault())
                .isEqualTo(fault));
    }
}
