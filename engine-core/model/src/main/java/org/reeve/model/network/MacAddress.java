package org.reeve.model.network;

import java.util.Locale;
import java.util.regex.Pattern;

/** The hardware address of one network card, always written as six lower-case pairs with colons. */
public record MacAddress(String text) implements Comparable<MacAddress> {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}(:[0-9a-f]{2}){5}");
    private static final long LARGEST = 0xffff_ffff_ffffL;
    private static final long GROUP_BIT = 1L << 40;

    public MacAddress {
        text = text.toLowerCase(Locale.ROOT);
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a MAC address: " + text);
        }
    }

    public static boolean valid(String text) {
        return FORM.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    public static MacAddress of(long number) {
        if (number < 0 || number > LARGEST) {
            throw new IllegalArgumentException("a MAC address has 48 bits: " + number);
        }
        StringBuilder text = new StringBuilder();
        for (int shift = 40; shift >= 0; shift -= 8) {
            text.append(text.isEmpty() ? "" : ":").append(String.format("%02x", number >> shift & 0xff));
        }
        return new MacAddress(text.toString());
    }

    public long number() {
        return Long.parseLong(text.replace(":", ""), 16);
    }

    /** Addresses of groups cannot be given to a card. */
    public boolean multicast() {
        return (number() & GROUP_BIT) != 0;
    }

    @Override
    public int compareTo(MacAddress other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
