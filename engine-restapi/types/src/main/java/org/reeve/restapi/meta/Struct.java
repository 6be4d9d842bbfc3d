package org.reeve.restapi.meta;

/** An object of the API that codecs can read and write by position, without reflection. */
public interface Struct {

    StructMeta meta();

    /** Value of the member at this place of {@link StructMeta#props()}, null when absent. */
    Object get(int index);

    void set(int index, Object value);
}
