package org.reeve.model.vm;

/** Where a host takes random numbers for its guests from. */
public enum RngSource {
    RANDOM,
    URANDOM,
    HWRNG
}
