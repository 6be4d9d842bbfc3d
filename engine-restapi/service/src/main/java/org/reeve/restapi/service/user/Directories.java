package org.reeve.restapi.service.user;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.reeve.backend.user.Directory;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.types.Domain;

/**
 * The domains that people come from, and how clients name them and theirs. Ids of domains and of entries in them are what the domain calls
 * them, in hexadecimal digits, since a domain may use any characters.
 */
final class Directories {

    static final String INTERNAL = "internal";
    private static final String SUFFIX = "-authz";

    private Directories() {}

    static String encoded(String text) {
        return HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing for what is no encoding. */
    static Optional<String> decoded(String hex) {
        try {
            return Optional.of(new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Clients know where users come from by this name, not by that of the profile they sign on with. */
    static String authorization(String profile) {
        return profile + SUFFIX;
    }

    /** The profile of a domain by its id; nothing when there is no such domain. */
    static Optional<String> profileOf(String id) {
        return decoded(id).filter(authorization(INTERNAL)::equals).map(name -> INTERNAL);
    }

    /** @param member what clients call the member of the body that names somebody */
    static Directory.Named named(String name, String entry, Domain domain, String member) {
        String profile = profile(Given.required(domain, "domain.id|name"));
        Optional<String> id = Optional.ofNullable(entry)
                .filter(text -> !text.isBlank())
                .map(text -> decoded(text).orElse(text));
        if (id.isEmpty()) Given.required(name, member);
        return new Directory.Named(profile, Optional.ofNullable(name).map(full -> bare(full, profile)), id);
    }

    private static String profile(Domain domain) {
        if (domain.getId() != null) {
            return Given.as(
                    domain.getId(), "domain.id", id -> profileOf(id).orElseThrow(IllegalArgumentException::new));
        }
        String name = Given.required(domain.getName(), "domain.id|name");
        return Given.as(name, "domain.name", Directories::profileNamed);
    }

    private static String profileNamed(String name) {
        if (name.equals(INTERNAL) || name.equals(authorization(INTERNAL))) return INTERNAL;
        throw new IllegalArgumentException("no such domain");
    }

    /** Some clients write the domain behind the name. */
    private static String bare(String name, String profile) {
        for (String end : new String[] {"@" + profile, "@" + authorization(profile)}) {
            if (name.endsWith(end)) return name.substring(0, name.length() - end.length());
        }
        return name;
    }
}
