package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pausing, rebooting and resetting, as the guest itself tells them. */
class PowerLab {

    private final Installation installation = Installation.running();
    private final Rest rest = new Rest(installation).signedOn();
    private final Vms vms = new Vms(installation, rest);
    private String vm;

    @AfterEach
    void discard() {
        if (vm != null) {
            vms.discard(vm);
        }
    }

    @Test
    void aMachineStartsPausedAndGoesOn() {
        vm = vms.add("power-pause");
        rest.post("/vms/" + vm + "/start", "{\"pause\": \"true\"}").ok();
        vms.untilIs(vm, "paused");
        assertThat(new Domain(vm).state()).isEqualTo("paused");
        assertThat(vms.boots(vm)).as("not one instruction was run").isZero();
        vms.act(vm, "start");
        vms.untilIs(vm, "up");
        assertThat(new Domain(vm).state()).isEqualTo("running");
        vms.untilGuestIsUp(vm);
    }

    @Test
    void aGuestReboots() {
        vm = vms.add("power-reboot");
        vms.act(vm, "start");
        vms.untilGuestIsUp(vm);
        long qemu = new Domain(vm).process().pid();
        vms.act(vm, "reboot");
        Wait.until("the second boot", Vms.LIMIT, () -> vms.boots(vm) == 2);
        vms.untilIs(vm, "up");
        assertThat(new Domain(vm).process().pid()).isEqualTo(qemu);
    }

    @Test
    void aMachineIsResetWithoutAskingItsGuest() {
        vm = vms.add("power-reset");
        vms.act(vm, "start");
        vms.untilGuestIsUp(vm);
        vms.act(vm, "reset");
        Wait.until("the second boot", Vms.LIMIT, () -> vms.boots(vm) == 2);
        vms.untilIs(vm, "up");
    }
}
