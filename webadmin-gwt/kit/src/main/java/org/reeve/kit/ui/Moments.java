package org.reeve.kit.ui;

import elemental2.core.JsDate;

/** Moments in the reader's own time. */
public final class Moments {
    private Moments() {}

    public static String time(double epochMilliseconds) {
        JsDate date = new JsDate(epochMilliseconds);
        return two(date.getHours()) + ":" + two(date.getMinutes()) + ":" + two(date.getSeconds());
    }

    public static String full(Double epochMilliseconds) {
        if (epochMilliseconds == null) return "–";
        JsDate date = new JsDate(epochMilliseconds);
        return date.getFullYear() + "-" + two(date.getMonth() + 1) + "-" + two(date.getDate()) + " "
                + time(epochMilliseconds);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }
}
