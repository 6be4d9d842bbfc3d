package org.reeve.kit.api;

import jsinterop.annotations.JsPackage;
import jsinterop.annotations.JsType;

/** The answer of the sign-on. */
@JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
public class Token {
    public String access_token;
    public String id_token;
    public String exp;
    public String error;
    public String error_code;
    public String error_description;

    /** Who signed on, as the identity token says it. */
    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
    public static class Claims {
        public String preferred_username;
    }
}
