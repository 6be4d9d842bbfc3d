package org.reeve.restapi.service.sso;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token is to be good for: words with blanks between. */
record Scope(Set<String> words) {

    static final String OPENID = "openid";
    static final String VALIDATE = "ovirt-ext=token-info:validate";
    static final String REVOKE_ALL = "ovirt-ext=revoke:revoke-all";

    static Scope of(String text) {
        return new Scope(Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }

    boolean has(String word) {
        return words.contains(word);
    }

    /** What oVirt's own programs ask for and what OpenID defines; an application may have words of its own below `ovirt-app-`. */
    Scope known() throws Denied {
        for (String word : words) {
            boolean known = word.matches("ovirt-app-[a-z0-9-]+|ovirt-ext=[a-z0-9:-]+|openid|profile|email");
            if (!known) throw new Denied("invalid_scope", "The scope " + word + " is unknown.");
        }
        return this;
    }

    Scope within(Scope allowed) throws Denied {
        for (String word : words) {
            if (!allowed.has(word)) throw new Denied("invalid_scope", "The client may not ask for " + word + ".");
        }
        return this;
    }

    @Override
    public String toString() {
        return String.join(" ", words);
    }
}
