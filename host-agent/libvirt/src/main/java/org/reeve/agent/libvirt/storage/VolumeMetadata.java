package org.reeve.agent.libvirt.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.VolumeSeen.Allocation;
import org.reeve.agent.core.port.VolumeSeen.Format;
import org.reeve.agent.core.port.VolumeSeen.Legality;
import org.reeve.agent.core.port.VolumeSeen.Role;

/** The {@code .meta} file beside a volume: sorted {@code KEY=value} lines of at most 512 bytes, closed by EOF. */
record VolumeMetadata(
        UUID domain,
        UUID image,
        Optional<UUID> parent,
        long capacityBytes,
        Format format,
        Allocation allocation,
        Role role,
        Legality legality,
        String diskType,
        String description,
        Instant created,
        int generation,
        int sequence) {

    static final int LONGEST = 512;
    private static final int LONGEST_DESCRIPTION = 210;
    private static final long OLD_BLOCK = 512;

    String text() {
        Map<String, String> values = new TreeMap<>();
        values.put("CAP", "" + capacityBytes);
        values.put("CTIME", "" + created.getEpochSecond());
        values.put("DESCRIPTION", shortened(description));
        values.put("DISKTYPE", diskType);
        values.put("DOMAIN", "" + domain);
        values.put("FORMAT", format.name());
        values.put("GEN", "" + generation);
        values.put("IMAGE", "" + image);
        values.put("LEGALITY", legality.name());
        values.put("PUUID", "" + parent.orElse(Ids.NONE));
        values.put("SEQ", "" + sequence);
        values.put("TYPE", allocation.name());
        values.put("VOLTYPE", role.name());
        StringBuilder text = new StringBuilder();
        values.forEach((key, value) ->
                text.append(key).append('=').append(printable(key, value)).append('\n'));
        text.append("EOF\n");
        if (text.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            throw new HostFault(Fault.VOLUME_METADATA_UNWRITABLE, "the description of the volume is too long");
        }
        return text.toString();
    }

    static VolumeMetadata parse(String text, String where) {
        Map<String, String> values = new TreeMap<>();
        text.lines()
                .takeWhile(line -> !line.equals("EOF"))
                .filter(line -> line.indexOf('=') > 0)
                .forEach(line -> {
                    int at = line.indexOf('=');
                    values.put(line.substring(0, at), line.substring(at + 1));
                });
        if (text.lines().noneMatch("EOF"::equals)) {
            throw unreadable(where, "its end is missing", null);
        }
        try {
            return new VolumeMetadata(
                    UUID.fromString(needed(values, "DOMAIN", where)),
                    UUID.fromString(needed(values, "IMAGE", where)),
                    Ids.parse(needed(values, "PUUID", where)).filter(id -> !id.equals(Ids.NONE)),
                    capacity(values, where),
                    Format.valueOf(needed(values, "FORMAT", where)),
                    Allocation.valueOf(needed(values, "TYPE", where)),
                    Role.valueOf(needed(values, "VOLTYPE", where)),
                    Legality.valueOf(needed(values, "LEGALITY", where)),
                    values.getOrDefault("DISKTYPE", "DATA"),
                    values.getOrDefault("DESCRIPTION", ""),
                    Instant.ofEpochSecond(Long.parseLong(needed(values, "CTIME", where))),
                    Integer.parseInt(values.getOrDefault("GEN", "0")),
                    Integer.parseUnsignedInt(values.getOrDefault("SEQ", "0")));
        } catch (IllegalArgumentException e) {
            throw unreadable(where, e.getMessage(), e);
        }
    }

    VolumeMetadata withRole(Role next) {
        return changed(capacityBytes, next, legality, description);
    }

    VolumeMetadata withLegality(Legality next) {
        return changed(capacityBytes, role, next, description);
    }

    VolumeMetadata withDescription(String next) {
        return changed(capacityBytes, role, legality, next);
    }

    VolumeMetadata withCapacity(long next) {
        return changed(next, role, legality, description);
    }

    private VolumeMetadata changed(long capacity, Role nextRole, Legality nextLegality, String nextDescription) {
        return new VolumeMetadata(
                domain,
                image,
                parent,
                capacity,
                format,
                allocation,
                nextRole,
                nextLegality,
                diskType,
                nextDescription,
                created,
                generation,
                sequence);
    }

    /** Domains before version 5 count blocks of 512 bytes. */
    private static long capacity(Map<String, String> values, String where) {
        return values.containsKey("CAP")
                ? Long.parseLong(values.get("CAP"))
                : Long.parseLong(needed(values, "SIZE", where)) * OLD_BLOCK;
    }

    private static String needed(Map<String, String> values, String key, String where) {
        return Optional.ofNullable(values.get(key)).orElseThrow(() -> unreadable(where, key + " is missing", null));
    }

    private static HostFault unreadable(String where, String why, Throwable cause) {
        return new HostFault(
                Fault.VOLUME_METADATA_UNREADABLE, "the metadata of volume " + where + " is damaged: " + why, cause);
    }

    private static String shortened(String description) {
        return description.length() <= LONGEST_DESCRIPTION
                ? description
                : description.substring(0, LONGEST_DESCRIPTION);
    }

    private static String printable(String key, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new HostFault(Fault.INVALID_PARAMETER, key + " must not contain control characters");
        }
        return value;
    }
}
