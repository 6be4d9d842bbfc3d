package org.reeve.kit.api;

import jsinterop.annotations.JsPackage;
import jsinterop.annotations.JsType;

/** The answer of the sign-on. */
@JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
public class Token {
    public String access_token;
    public String exp;
    public String error;
    public String error_code;
    public String error_description;
}
