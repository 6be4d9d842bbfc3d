package org.reeve.backend.api;

/** What a caller wants changed: the order of exactly one action. Orders are records of ids and values. */
public interface Request {}
