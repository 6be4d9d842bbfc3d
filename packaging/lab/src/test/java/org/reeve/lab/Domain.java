package org.reeve.lab;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What really runs on this machine for a virtual machine: asked of libvirt and of the process table, not of the engine. */
record Domain(String id) {

    static boolean exists(String id) {
        return virsh("list", "--all", "--uuid").lines().map(String::strip).anyMatch(id::equals);
    }

    /** The qemu processes that carry the id on their command line: never more than one. */
    List<ProcessHandle> processes() {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .command()
                        .filter(c -> c.contains("qemu-system"))
                        .isPresent())
                .filter(process -> arguments(process).contains(id))
                .toList();
    }

    ProcessHandle process() {
        List<ProcessHandle> all = processes();
        if (all.size() != 1) {
            throw new AssertionError("one qemu process for " + id + " expected, there are " + all.size());
        }
        return all.getFirst();
    }

    /** libvirt's word for it: running, paused. */
    String state() {
        return virsh("domstate", id).strip();
    }

    String xml() {
        return virsh("dumpxml", id);
    }

    long memoryKib() {
        return Long.parseLong(find("<memory unit='KiB'>(\\d+)</memory>").orElseThrow());
    }

    int vcpus() {
        return Integer.parseInt(find("<vcpu[^>]*>(\\d+)</vcpu>").orElseThrow());
    }

    List<String> diskFiles() {
        Matcher matcher = Pattern.compile("<source file='([^']+)'").matcher(xml());
        return matcher.results().map(result -> result.group(1)).toList();
    }

    private Optional<String> find(String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(xml());
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** The whole command line: what the process API tells ends after a page, and that of qemu is longer. */
    private static String arguments(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' ');
        } catch (IOException ended) {
            return "";
        }
    }

    private static String virsh(String... words) {
        String[] command = new String[words.length + 4];
        System.arraycopy(new String[] {"virsh", "-q", "-c", "qemu:///system"}, 0, command, 0, 4);
        System.arraycopy(words, 0, command, 4, words.length);
        return Commands.run(command);
    }
}
