package org.reeve.kit.table;

/** The order people expect of names: vm2 before vm10, and case does not matter. */
public final class Natural {
    private Natural() {}

    public static int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            if (digit(left.charAt(l)) && digit(right.charAt(r))) {
                int leftEnd = endOfNumber(left, l);
                int rightEnd = endOfNumber(right, r);
                int byValue = byValue(left.substring(l, leftEnd), right.substring(r, rightEnd));
                if (byValue != 0) return byValue;
                l = leftEnd;
                r = rightEnd;
            } else {
                int byLetter = Character.compare(
                        Character.toLowerCase(left.charAt(l++)), Character.toLowerCase(right.charAt(r++)));
                if (byLetter != 0) return byLetter;
            }
        }
        return Integer.compare(left.length() - l, right.length() - r);
    }

    private static int byValue(String left, String right) {
        String l = unpadded(left);
        String r = unpadded(right);
        return l.length() != r.length() ? Integer.compare(l.length(), r.length()) : l.compareTo(r);
    }

    private static String unpadded(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') first++;
        return digits.substring(first);
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text.charAt(end))) end++;
        return end;
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }
}
