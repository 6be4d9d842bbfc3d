package org.reeve.lab;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Makes, watches and removes virtual machines in quickstart's own cluster, in JSON. */
record Vms(Installation installation, Rest rest) {

    static final Duration LIMIT = Duration.ofSeconds(90);

    /** A machine with 128 MiB that boots the small guest; no disk and no NIC yet. */
    String add(String name) {
        return rest.post("/vms", body(name)).ok().json().path("id").asText();
    }

    String body(String name) {
        return """
                {"name": "%s", "memory": "134217728", "cluster": {"name": "local-cluster"}, "template": {"name": "Blank"},
                 "display": {"type": "vnc"}, "console": {"enabled": "true"},
                 "os": {"type": "other_linux", "kernel": "%s", "initrd": "%s", "cmdline": "console=tty0 console=ttyS0 panic=5 quiet"}}
                """
                .formatted(
                        name,
                        installation.home().resolve("guest/vmlinuz"),
                        installation.home().resolve("guest/initrd.img"));
    }

    /** Adds a thin disk and answers its id at once; it may still be locked. */
    String addDisk(String vm, String name, long bytes) {
        return rest.post("/vms/" + vm + "/diskattachments", diskBody(name, bytes))
                .ok()
                .json()
                .path("disk")
                .path("id")
                .asText();
    }

    static String diskBody(String name, long bytes) {
        return """
                {"interface": "virtio", "active": "true", "bootable": "true", "disk": {"name": "%s", "format": "cow", "sparse": "true",
                 "provisioned_size": "%d", "storage_domains": {"storage_domain": [{"name": "local-storage"}]}}}
                """
                .formatted(name, bytes);
    }

    void untilDiskIs(String disk, String status) {
        Wait.untilIs(
                status,
                LIMIT,
                () -> rest.get("/disks/" + disk).ok().json().path("status").asText());
    }

    JsonNode get(String vm) {
        return rest.get("/vms/" + vm).ok().json();
    }

    String status(String vm) {
        return get(vm).path("status").asText();
    }

    void act(String vm, String action) {
        rest.post("/vms/" + vm + "/" + action, "{}").ok();
    }

    void untilIs(String vm, String status) {
        Wait.untilIs(status, LIMIT, () -> status(vm));
    }

    /** Waits for the guest's own word: before that it cannot hear a power button. */
    void untilGuestIsUp(String vm) {
        Wait.until("the guest's report", LIMIT, () -> boots(vm) > 0);
    }

    /** How often the guest has said on its serial line that it booted. */
    long boots(String vm) {
        return Texts.lines(installation.home().resolve("agent/serial/" + vm + ".log"), "REEVE guest up");
    }

    /** Ends and removes a machine, whatever it is doing. */
    void discard(String vm) {
        if (rest.get("/vms/" + vm).status() == 404) {
            return;
        }
        if (!status(vm).equals("down")) {
            act(vm, "stop");
            untilIs(vm, "down");
        }
        rest.delete("/vms/" + vm).ok();
        Wait.until("the machine to go", LIMIT, () -> rest.get("/vms/" + vm).status() == 404);
    }
}
