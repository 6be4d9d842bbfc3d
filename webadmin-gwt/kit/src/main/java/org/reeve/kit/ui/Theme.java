package org.reeve.kit.ui;

import elemental2.dom.DomGlobal;
import elemental2.webstorage.WebStorageWindow;

/** Light or dark; the choice is kept in the browser, and boot.js applies it before the first paint. */
public final class Theme {
    private static final String DARK = "pf-v6-theme-dark";

    private Theme() {}

    public static boolean dark() {
        return DomGlobal.document.documentElement.classList.contains(DARK);
    }

    public static void toggle() {
        boolean dark = !dark();
        DomGlobal.document.documentElement.classList.toggle(DARK, dark);
        WebStorageWindow.of(DomGlobal.window).localStorage.setItem("reeve.theme", dark ? "dark" : "light");
    }
}
