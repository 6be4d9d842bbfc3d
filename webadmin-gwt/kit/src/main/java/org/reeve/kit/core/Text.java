package org.reeve.kit.core;

/** Numbers as people read them. */
public final class Text {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

    private Text() {}

    public static String orDash(String text) {
        return text == null || text.isEmpty() ? "–" : text;
    }

    /** A size the API wrote as text. */
    public static String bytes(String text) {
        return text == null || text.isEmpty() ? "–" : bytes(Double.parseDouble(text));
    }

    public static String bytes(double bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return (value >= 10 || value == Math.rint(value) ? whole(value) : tenth(value)) + " " + UNITS[unit];
    }

    public static String percent(double percent) {
        return whole(percent) + "%";
    }

    /** The two largest units: 3 d 4 h, 12 min, 8 s. */
    public static String duration(double milliseconds) {
        long seconds = Math.max(0, (long) (milliseconds / 1000));
        if (seconds < 60) return seconds + " s";
        long minutes = seconds / 60;
        if (minutes < 60) return minutes + " min";
        long hours = minutes / 60;
        if (hours < 24) return hours + " h " + minutes % 60 + " min";
        return hours / 24 + " d " + hours % 24 + " h";
    }

    /** 5,000 */
    public static String count(int number) {
        String digits = Integer.toString(Math.abs(number));
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) grouped.append(',');
            grouped.append(digits.charAt(i));
        }
        return (number < 0 ? "-" : "") + grouped;
    }

    public static String plural(int number, String one, String many) {
        return count(number) + " " + (number == 1 ? one : many);
    }

    /** powering_up becomes Powering up. */
    public static String words(String name) {
        if (name == null || name.isEmpty()) return "–";
        String spaced = name.replace('_', ' ');
        return spaced.substring(0, 1).toUpperCase() + spaced.substring(1);
    }

    private static String whole(double value) {
        return Long.toString(Math.round(value));
    }

    private static String tenth(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
