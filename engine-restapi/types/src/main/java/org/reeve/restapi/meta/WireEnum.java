package org.reeve.restapi.meta;

/** A value of one of the API's enumerations. */
public interface WireEnum {

    /** How the value is written: lower case words joined by underscores. */
    String wire();
}
