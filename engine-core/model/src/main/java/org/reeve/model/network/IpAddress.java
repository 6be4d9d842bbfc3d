package org.reeve.model.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** An internet address of either family, as people write it; never a name. */
public record IpAddress(String text) {

    private static final Pattern V4 = Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

    public IpAddress {
        if (!valid(text)) {
            throw new IllegalArgumentException("not an internet address: " + text);
        }
    }

    public static boolean valid(String text) {
        return V4.matcher(text).matches() || V6.matcher(text).matches() && parses(text);
    }

    /** What has colons is never looked up as a name. */
    private static boolean parses(String text) {
        try {
            InetAddress.getByName(text);
            return true;
        } catch (UnknownHostException none) {
            return false;
        }
    }

    public boolean v6() {
        return text.contains(":");
    }
}
