package org.reeve.agent.libvirt.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.reeve.agent.core.port.VolumeSeen.Allocation;
import org.reeve.agent.core.port.VolumeSeen.Format;

/** Writes what it was told to make into the file itself; can be told to fail. */
final class FakeQemuImg implements QemuImg {

    private boolean broken;
    private boolean full;

    void fail(boolean noRoom) {
        broken = true;
        full = noRoom;
    }

    void recover() {
        broken = false;
    }

    @Override
    public void create(Order order) throws ImageFailed {
        String backing = order.backing().map(one -> " over " + one.name()).orElse("");
        write(order.file(), order.format() + " " + order.capacityBytes() + backing);
    }

    @Override
    public void resize(Path file, Format format, long capacityBytes) throws ImageFailed {
        write(file, format + " " + capacityBytes);
    }

    @Override
    public void convert(Path source, Format sourceFormat, Path target, Format targetFormat, Allocation allocation)
            throws ImageFailed {
        write(target, targetFormat + " copy of " + source.getFileName());
    }

    @Override
    public Map<String, Object> inspect(Path file, Format format) {
        return Map.of("actual-size", 4096L, "format", format == Format.COW ? "qcow2" : "raw");
    }

    private void write(Path file, String text) throws ImageFailed {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (broken) {
            throw new ImageFailed("the disk is broken", full, null);
        }
    }
}
