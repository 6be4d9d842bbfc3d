package org.reeve.restapi.generator;

import java.util.List;
import java.util.Optional;

/** A structure to generate: its names, what it builds on and its own members in wire order. */
record Struct(String className, String tag, String plural, Optional<String> base, List<Member> members) {}
