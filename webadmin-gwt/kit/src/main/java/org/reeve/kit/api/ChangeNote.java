package org.reeve.kit.api;

import jsinterop.annotations.JsPackage;
import jsinterop.annotations.JsType;

/** One line of the event stream: something of this kind and id changed. */
@JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
public class ChangeNote {
    public double seq;
    public String kind;
    public String id;
    public String op;
}
