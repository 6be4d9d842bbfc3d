package org.reeve.kit.api;

import elemental2.core.JsArray;
import jsinterop.annotations.JsPackage;
import jsinterop.annotations.JsType;

/** What the engine proposes to somebody who writes a search. */
@JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
public class Proposed {
    public JsArray<One> proposals;

    /** A text, and where in the search it begins: it replaces what stands from there to the caret. */
    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
    public static class One {
        public String kind;
        public String text;
        public double from;
    }
}
