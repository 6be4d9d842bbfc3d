package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is killed without warning, and what must have become of it afterwards. */
class CrashLab {

    private static final Duration GUEST_LOSS_SEEN = Duration.ofSeconds(2);

    private final Installation installation = Installation.running();
    private Rest rest = new Rest(installation).signedOn();
    private Vms vms = new Vms(installation, rest);
    private String vm;

    @AfterEach
    void discard() {
        if (vm != null) {
            vms.discard(vm);
        }
    }

    @Test
    void anEngineKilledWhileItStartsAMachineStartsItExactlyOnce() {
        vm = vms.add("crash-start");
        vms.act(vm, "start");
        killEngine();
        vms.untilIs(vm, "up");
        assertThat(new Domain(vm).processes()).hasSize(1);
        assertThat(boots(vm)).isEqualTo(1);
        untilNothingIsLocked();
    }

    @Test
    void anEngineKilledWhileItMakesADiskFinishesOrTakesItBack() {
        vm = vms.add("crash-create");
        String disk = vms.addDisk(vm, "crash-disk", 128L << 20);
        killEngine();
        untilNothingIsLocked();
        Rest.Answer answer = rest.get("/disks/" + disk);
        if (answer.status() == 200) {
            assertThat(answer.json().path("status").asText()).isEqualTo("ok");
        } else {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(rest.get("/vms/" + vm + "/diskattachments").ok().json().path("disk_attachment"))
                    .isEmpty();
        }
    }

    @Test
    void guestsLiveOnWhenTheAgentIsKilledAndTheHostComesBack() {
        vm = vms.add("crash-agent");
        vms.act(vm, "start");
        vms.untilIs(vm, "up");
        long qemu = new Domain(vm).process().pid();
        installation.kill(installation.agent());
        installation.start();
        Wait.untilIs("up", Vms.LIMIT, this::hostStatus);
        vms.untilIs(vm, "up");
        assertThat(new Domain(vm).process().pid()).isEqualTo(qemu);
    }

    @Test
    void aKilledGuestIsSeenDownWithItsReasonWithinTwoSeconds() {
        vm = vms.add("crash-guest");
        vms.act(vm, "start");
        vms.untilIs(vm, "up");
        // Waiting for the process to be gone would be measured too, and coarsely.
        assertThat(new Domain(vm).process().destroyForcibly()).isTrue();
        Wait.untilIs("down", GUEST_LOSS_SEEN, () -> vms.status(vm));
        assertThat(vms.get(vm).path("stop_reason").asText() + eventsOf(vm))
                .contains("Lost the connection to the guest's process");
    }

    private void killEngine() {
        installation.kill(installation.engine());
        installation.start();
        rest = new Rest(installation).signedOn();
        vms = new Vms(installation, rest);
    }

    private String hostStatus() {
        return rest.get("/hosts").ok().json().path("host").get(0).path("status").asText();
    }

    private String eventsOf(String id) {
        StringBuilder texts = new StringBuilder();
        for (JsonNode event : rest.get("/events?max=20").ok().json().path("event")) {
            if (event.path("vm").path("id").asText().equals(id)) {
                texts.append(event.path("description").asText()).append('\n');
            }
        }
        return texts.toString();
    }

    /** How often the guest has said on its serial line that it booted. */
    private long boots(String id) {
        vms.untilGuestIsUp(id);
        return vms.boots(id);
    }

    private void untilNothingIsLocked() {
        Database database = Database.of(installation);
        Wait.until("all locks to go", Vms.LIMIT, () -> database.number("select count(*) from job_lock") == 0);
    }
}
