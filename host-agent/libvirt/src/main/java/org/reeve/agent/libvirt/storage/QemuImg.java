package org.reeve.agent.libvirt.storage;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.reeve.agent.core.port.VolumeSeen.Allocation;
import org.reeve.agent.core.port.VolumeSeen.Format;

/** Makes and changes the files guests use as disks. A failure is an {@link ImageFailed}. */
public interface QemuImg {

    /** What a new file shall be; {@code backing} is named relative to the file. */
    record Order(Path file, Format format, Allocation allocation, long capacityBytes, Optional<Backing> backing) {}

    record Backing(String name, Format format) {}

    void create(Order order) throws ImageFailed;

    void resize(Path file, Format format, long capacityBytes) throws ImageFailed;

    /** Copies with the chain below flattened; the target is made anew. */
    void convert(Path source, Format sourceFormat, Path target, Format targetFormat, Allocation allocation)
            throws ImageFailed;

    /** The members qemu-img tells, among them virtual-size, actual-size and format. */
    Map<String, Object> inspect(Path file, Format format) throws ImageFailed;
}
