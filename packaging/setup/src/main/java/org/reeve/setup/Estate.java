package org.reeve.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;

/** What quickstart puts into a new engine, by the API alone: a data center, a cluster, this host, storage and a guest. */
final class Estate {

    static final String VM_NAME = "first-guest";

    private static final String DATA_CENTER = "local-datacenter";
    private static final String CLUSTER = "local-cluster";
    private static final String STORAGE = "local-storage";
    private static final long GIB = 1L << 30;
    private static final Duration HOST_LIMIT = Duration.ofSeconds(90);
    private static final Duration STORAGE_LIMIT = Duration.ofSeconds(90);
    private static final Duration VM_LIMIT = Duration.ofSeconds(120);

    private final Api api;
    private final Home home;
    private final HostAgent agent;

    Estate(Api api, Home home, HostAgent agent) {
        this.api = api;
        this.home = home;
        this.agent = agent;
    }

    String dataCenter() {
        boolean there = api.named("datacenters", "data_center", DATA_CENTER).isPresent()
                && api.named("clusters", "cluster", CLUSTER).isPresent();
        if (there) {
            return Progress.ALREADY;
        }
        if (api.named("datacenters", "data_center", DATA_CENTER).isEmpty()) {
            api.post("/datacenters", Api.object().put("name", DATA_CENTER).put("local", "true"));
        }
        ObjectNode cluster = Api.object().put("name", CLUSTER);
        cluster.putObject("data_center").put("name", DATA_CENTER);
        // The custom type every x86-64 processor can be, hardware or software.
        cluster.putObject("cpu").put("architecture", "x86_64").put("type", "qemu64");
        api.post("/clusters", cluster);
        return DATA_CENTER + ", " + CLUSTER;
    }

    String host() {
        String name = Pki.hostName();
        if (api.named("hosts", "host", name)
                .filter(host -> status(host).equals("up"))
                .isPresent()) {
            return Progress.ALREADY;
        }
        if (api.named("hosts", "host", name).isEmpty()) {
            ObjectNode host = Api.object()
                    .put("name", name)
                    .put("address", "127.0.0.1")
                    .put("port", Integer.toString(agent.port()));
            host.putObject("cluster").put("name", CLUSTER);
            api.post("/hosts", host);
        }
        await("hosts", "host", name, HOST_LIMIT, host -> status(host).equals("up"));
        return name + " is up";
    }

    String storage() {
        JsonNode dataCenter =
                api.named("datacenters", "data_center", DATA_CENTER).orElseThrow();
        String attachments = "/datacenters/" + id(dataCenter) + "/storagedomains";
        for (JsonNode domain : api.get(attachments).path("storage_domain")) {
            if (domain.path("name").asText().equals(STORAGE) && status(domain).equals("active")) {
                return Progress.ALREADY;
            }
        }
        if (api.named("storagedomains", "storage_domain", STORAGE).isEmpty()) {
            ObjectNode domain = Api.object().put("name", STORAGE).put("type", "data");
            domain.putObject("host").put("name", Pki.hostName());
            domain.putObject("storage")
                    .put("type", "localfs")
                    .put("path", home.storage().toString());
            api.post("/storagedomains", domain);
        }
        JsonNode domain = api.named("storagedomains", "storage_domain", STORAGE).orElseThrow();
        if (api.get(attachments).path("storage_domain").isEmpty()) {
            api.post(attachments, Api.object().put("id", id(domain)));
        }
        Pause.until("The storage domain's activation", STORAGE_LIMIT, () -> {
            for (JsonNode attached : api.get(attachments).path("storage_domain")) {
                if (status(attached).equals("active")) {
                    return true;
                }
            }
            return false;
        });
        return STORAGE + " in " + home.storage();
    }

    String vm() {
        if (api.named("vms", "vm", VM_NAME).isPresent()) {
            return Progress.ALREADY;
        }
        ObjectNode vm = Api.object().put("name", VM_NAME).put("memory", Long.toString(GIB / 4));
        vm.putObject("cluster").put("name", CLUSTER);
        vm.putObject("template").put("name", "Blank");
        vm.putObject("console").put("enabled", "true");
        vm.putObject("display").put("type", "vnc");
        ObjectNode os = vm.putObject("os").put("type", "other_linux");
        os.put("kernel", home.guest().resolve("vmlinuz").toString());
        os.put("initrd", home.guest().resolve("initrd.img").toString());
        os.put("cmdline", "console=tty0 console=ttyS0 panic=5 quiet");
        String path = "/vms/" + id(api.post("/vms", vm));

        ObjectNode attachment =
                Api.object().put("interface", "virtio").put("active", "true").put("bootable", "true");
        ObjectNode disk = attachment
                .putObject("disk")
                .put("name", VM_NAME + "-disk1")
                .put("format", "cow")
                .put("sparse", "true");
        disk.put("provisioned_size", Long.toString(GIB));
        disk.putObject("storage_domains").putArray("storage_domain").addObject().put("name", STORAGE);
        api.post(path + "/diskattachments", attachment);

        ObjectNode nic = Api.object().put("name", "nic1").put("interface", "virtio");
        managementProfile(nic);
        api.post(path + "/nics", nic);
        Pause.until("The disk", STORAGE_LIMIT, () -> status(api.get(path)).equals("down") && disksReady(path));
        return VM_NAME + " with a thin 1 GiB disk and a NIC";
    }

    String start() {
        JsonNode vm = api.named("vms", "vm", VM_NAME).orElseThrow();
        if (status(vm).equals("up")) {
            return Progress.ALREADY;
        }
        api.action("/vms/" + id(vm) + "/start");
        await("vms", "vm", VM_NAME, VM_LIMIT, node -> status(node).equals("up"));
        return "up";
    }

    /** Waits until the guest itself has said so on its serial line. */
    String guestReport() {
        String id = id(api.named("vms", "vm", VM_NAME).orElseThrow());
        Path serial = agent.serialLogs().resolve(id + ".log");
        Pause.until(
                "The guest's own report on its serial line (" + serial + ")", VM_LIMIT, () -> report(serial) != null);
        return report(serial);
    }

    private void managementProfile(ObjectNode nic) {
        for (JsonNode profile : api.get("/vnicprofiles").path("vnic_profile")) {
            if (profile.path("name").asText().equals("ovirtmgmt") && inOurDataCenter(profile)) {
                nic.putObject("vnic_profile").put("id", id(profile));
                return;
            }
        }
    }

    private boolean inOurDataCenter(JsonNode profile) {
        JsonNode network = api.get("/networks/" + id(profile.path("network")));
        return id(network.path("data_center"))
                .equals(id(api.named("datacenters", "data_center", DATA_CENTER).orElseThrow()));
    }

    private boolean disksReady(String vmPath) {
        for (JsonNode attachment : api.get(vmPath + "/diskattachments").path("disk_attachment")) {
            if (!status(api.get("/disks/" + id(attachment.path("disk")))).equals("ok")) {
                return false;
            }
        }
        return true;
    }

    private void await(String collection, String kind, String name, Duration limit, Predicate<JsonNode> reached) {
        Pause.until(kind + " " + name, limit, () -> api.named(collection, kind, name)
                .filter(reached)
                .isPresent());
    }

    private static String report(Path serial) {
        try {
            if (!Files.exists(serial)) {
                return null;
            }
            return Files.readString(serial, StandardCharsets.ISO_8859_1)
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.contains("REEVE guest up"))
                    .reduce((first, last) -> last)
                    .orElse(null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String id(JsonNode node) {
        return node.path("id").asText();
    }

    static String status(JsonNode node) {
        return node.path("status").asText();
    }
}
