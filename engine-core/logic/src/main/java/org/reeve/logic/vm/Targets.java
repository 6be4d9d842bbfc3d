package org.reeve.logic.vm;

import java.util.Map;
import java.util.TreeMap;
import org.reeve.model.disk.DiskInterface;

/** Gives out the names that devices have on their buses: vda, vdb, sda. */
final class Targets {

    private final Map<String, Integer> used = new TreeMap<>();

    /** The next free one. */
    String next(DiskInterface bus) {
        String prefix =
                switch (bus) {
                    case VIRTIO -> "vd";
                    case IDE -> "hd";
                    case SATA, VIRTIO_SCSI, SPAPR_VSCSI -> "sd";
                };
        int index = used.merge(prefix, 1, Integer::sum) - 1;
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('a' + rest % 26));
        }
        return prefix + letters;
    }
}
