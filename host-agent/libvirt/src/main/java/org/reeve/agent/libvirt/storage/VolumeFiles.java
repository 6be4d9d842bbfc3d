package org.reeve.agent.libvirt.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;

/** The volumes of one domain as files: which there are and what their metadata says. A volume without metadata is not one. */
record VolumeFiles(DomainTree tree) {

    private static final String META = ".meta";

    List<UUID> images() {
        return Disk.list(tree.images(), Files::isDirectory).stream()
                .flatMap(path -> Ids.parse(path.getFileName().toString()).stream())
                .toList();
    }

    List<UUID> volumes(UUID image) {
        return Disk.list(
                        tree.image(image), path -> path.getFileName().toString().endsWith(META))
                .stream()
                .map(path -> path.getFileName().toString())
                .flatMap(name -> Ids.parse(name.substring(0, name.length() - META.length())).stream())
                .toList();
    }

    List<UUID> children(UUID image, UUID volume) {
        return volumes(image).stream()
                .filter(other -> metadata(image, other).parent().equals(Optional.of(volume)))
                .toList();
    }

    boolean exists(UUID image, UUID volume) {
        return Files.isRegularFile(tree.volumeMetadata(image, volume));
    }

    void requireImage(UUID image) {
        if (!Files.isDirectory(tree.image(image))) {
            throw new HostFault(Fault.IMAGE_MISSING, "image " + image + " is not in storage domain " + tree.id());
        }
    }

    VolumeMetadata metadata(UUID image, UUID volume) {
        if (!exists(image, volume)) {
            throw new HostFault(Fault.VOLUME_MISSING, "volume " + volume + " is not in image " + image);
        }
        Path file = tree.volumeMetadata(image, volume);
        String text = Attempt.get(
                "read the metadata of volume " + volume,
                Fault.VOLUME_METADATA_UNREADABLE,
                () -> Files.readString(file, StandardCharsets.UTF_8));
        return VolumeMetadata.parse(text, volume.toString());
    }

    void write(UUID image, UUID volume, VolumeMetadata metadata) {
        String text = metadata.text();
        Attempt.to(
                "write the metadata of volume " + volume,
                Fault.VOLUME_METADATA_UNWRITABLE,
                () -> Disk.write(tree.volumeMetadata(image, volume), text));
    }

    void change(UUID image, UUID volume, UnaryOperator<VolumeMetadata> change) {
        write(image, volume, change.apply(metadata(image, volume)));
    }
}
