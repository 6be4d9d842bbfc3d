package org.reeve.restapi.codec;

/**
 * An answer to somebody who asked for a version of the API by address: what it leads to is below that version as well.
 *
 * @param body what is answered
 * @param prefix what all addresses of the API begin with
 * @param version the segment after it
 */
public record Versioned(Object body, String prefix, String version) {}
