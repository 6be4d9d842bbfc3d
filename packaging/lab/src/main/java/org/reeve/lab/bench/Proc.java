package org.reeve.lab.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

/** What Linux says about a process and its children. */
record Proc(long pid) {

    /** Linux tells times in hundredths of a second to every program, whatever its own clock. */
    private static final long MILLIS_PER_TICK = 10;

    /** CPU of the process itself. */
    long cpuMillis() {
        long[] times = times(pid);
        return (times[0] + times[1]) * MILLIS_PER_TICK;
    }

    /** CPU of the process, of the children it has and of those it had. */
    long familyCpuMillis() {
        long[] own = times(pid);
        long living = children().mapToLong(child -> new Proc(child).cpuMillis()).sum();
        return Arrays.stream(own).sum() * MILLIS_PER_TICK + living;
    }

    long residentMib() {
        return status("VmRSS:") / 1024;
    }

    long threads() {
        return status("Threads:");
    }

    private Stream<Long> children() {
        return ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).map(ProcessHandle::pid);
    }

    private long status(String field) {
        return text("status")
                .lines()
                .filter(line -> line.startsWith(field))
                .map(line -> Long.parseLong(
                        line.substring(field.length()).replace("kB", "").strip()))
                .findFirst()
                .orElse(0L);
    }

    /** User and system time of the process, then of the children it has waited for; nothing when it has just ended. */
    private static long[] times(long pid) {
        String stat = new Proc(pid).text("stat");
        if (stat.isEmpty()) {
            return new long[4];
        }
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return Arrays.stream(words, 11, 15).mapToLong(Long::parseLong).toArray();
    }

    private String text(String file) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), file));
        } catch (NoSuchFileException ended) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
