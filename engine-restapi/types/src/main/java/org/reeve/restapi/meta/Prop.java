package org.reeve.restapi.meta;

import java.util.function.Supplier;

/** How one member is written. {@code itemTag}, {@code scalar} and {@code type} are set where the form needs them. */
public record Prop(String wire, Form form, String itemTag, Scalar scalar, Supplier<StructMeta> type, boolean isLink) {

    /** Where a value goes. */
    public enum Form {
        /** Attribute of the object's own element. */
        ATTRIBUTE,
        /** Element with text. */
        SCALAR,
        /** Element with members. */
        STRUCT,
        /** Element around a list of structures. */
        STRUCTS,
        /** Element around a list of texts. */
        SCALARS,
        /** A list of structures without an element around it. */
        REPEATED
    }

    public static Prop attribute(String wire, Scalar scalar) {
        return new Prop(wire, Form.ATTRIBUTE, "", scalar, null, false);
    }

    public static Prop scalar(String wire, Scalar scalar) {
        return new Prop(wire, Form.SCALAR, "", scalar, null, false);
    }

    public static Prop scalars(String wire, String itemTag, Scalar scalar) {
        return new Prop(wire, Form.SCALARS, itemTag, scalar, null, false);
    }

    public static Prop struct(String wire, Supplier<StructMeta> type) {
        return new Prop(wire, Form.STRUCT, "", null, type, false);
    }

    public static Prop structs(String wire, String itemTag, Supplier<StructMeta> type) {
        return new Prop(wire, Form.STRUCTS, itemTag, null, type, false);
    }

    public static Prop repeated(String wire, Supplier<StructMeta> type) {
        return new Prop(wire, Form.REPEATED, wire, null, type, false);
    }

    /** Marks a member that stands for another object or collection rather than for a value. */
    public Prop link() {
        return new Prop(wire, form, itemTag, scalar, type, true);
    }
}
