package org.reeve.agent.libvirt.storage;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;

/**
 * The {@code KEY=value} lines of a storage domain's metadata file, closed by a checksum line over the sorted lines
 * without their line ends. A file whose checksum does not fit is half written or meddled with and is refused.
 */
final class KeyValues {

    private static final String CHECKSUM = "_SHA_CKSUM";

    private KeyValues() {}

    static String format(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        SortedMap<String, String> sorted = new TreeMap<>(values);
        sorted.forEach((key, value) -> text.append(line(key, value)).append('\n'));
        return text.append(CHECKSUM)
                .append('=')
                .append(checksum(sorted))
                .append('\n')
                .toString();
    }

    static Map<String, String> parse(String text, String where) {
        TreeMap<String, String> values = new TreeMap<>();
        text.lines().filter(line -> line.indexOf('=') > 0).forEach(line -> {
            int at = line.indexOf('=');
            values.put(line.substring(0, at).strip(), line.substring(at + 1).strip());
        });
        Optional<String> told = Optional.ofNullable(values.remove(CHECKSUM));
        if (told.isPresent() && !told.get().equals(checksum(values))) {
            throw new HostFault(Fault.DOMAIN_METADATA_MISSING, "the checksum of " + where + " is wrong");
        }
        return values;
    }

    /** A line break in a value would forge another key. */
    private static String line(String key, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new HostFault(Fault.INVALID_PARAMETER, key + " must not contain control characters");
        }
        return key + "=" + value;
    }

    private static String checksum(SortedMap<String, String> values) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-1");
            values.forEach((key, value) -> sha.update(line(key, value).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
