package org.reeve.kit.net;

import elemental2.promise.Promise;
import jsinterop.annotations.JsFunction;
import jsinterop.annotations.JsMethod;
import jsinterop.annotations.JsPackage;

/** What boot.js lends to Java: dynamic import, construction by value, and responses read as they arrive. */
public final class Boot {
    private Boot() {}

    /** A plain JavaScript function; Elemental's own listener is an object, which libraries refuse. */
    @JsFunction
    public interface Call {
        void run();
    }

    /** A JavaScript function of one text. */
    @JsFunction
    public interface Heard {
        void text(String text);
    }

    /** A JavaScript function of one number. */
    @JsFunction
    public interface Counted {
        void number(double number);
    }

    @JsMethod(namespace = JsPackage.GLOBAL, name = "reeveImport")
    public static native Promise<Object> load(String url);

    @JsMethod(namespace = JsPackage.GLOBAL, name = "reeveNew")
    public static native Object create(Object type, Object... arguments);

    @JsMethod(namespace = JsPackage.GLOBAL, name = "reeveStream")
    public static native Call stream(String url, Object headers, Call opened, Heard chunk, Counted ended);
}
