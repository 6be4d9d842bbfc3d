package org.reeve.backend.user;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.api.Message;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.Permits;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.event.EventType;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.UserId;
import org.reeve.model.user.UserPropertyKind;

/** What holds for everything that users keep about themselves. */
@Dependent
public class Profiles {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST = 65_536;

    private final Permits permits;

    @Inject
    public Profiles(Permits permits) {
        this.permits = permits;
    }

    /** One's own profile may be edited by who may edit profiles, others' by who administers users. */
    Verdict mayEdit(UserId user, Store store) {
        boolean may = store.caller().user().equals(user)
                || permits.granted(store.caller(), ActionGroup.MANIPULATE_USERS, Target.system());
        return may
                ? Verdict.ok()
                : new Verdict(
                        Refused.Kind.FORBIDDEN,
                        List.of(Message.of(
                                "kernel.forbidden",
                                "user",
                                store.caller().name(),
                                "group",
                                ActionGroup.MANIPULATE_USERS,
                                "object",
                                user)));
    }

    Verdict fits(UserPropertyKind kind, String name, String content) {
        return Verdict.invalidIf(
                        name.isBlank() || name.length() > LONGEST_NAME, "user.property-name", "longest", LONGEST_NAME)
                .and(Verdict.invalidIf(content.length() > LONGEST, "user.property-long", "longest", LONGEST))
                .and(
                        switch (kind) {
                            case OPTION -> Verdict.invalidIf(!json(content), "user.option-not-json", "name", name);
                            case SSH_PUBLIC_KEY -> Verdict.invalidIf(!key(content), "user.not-a-key");
                        });
    }

    /** A key goes by its text: the same one is not kept twice. */
    static String nameOfKey(String content) {
        return UUID.nameUUIDFromBytes(content.strip().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static boolean json(String content) {
        try {
            return !Json.tree(content).isMissingNode();
        } catch (IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }

    private static boolean key(String content) {
        String[] words = content.strip().split("\\s+");
        if (words.length < 2 || !words[0].matches("ssh-[a-z0-9-]+|ecdsa-[a-z0-9-]+|sk-[a-z0-9@.-]+")) {
            return false;
        }
        try {
            byte[] key = Base64.getDecoder().decode(words[1]);
            // The key begins with its own kind, after four bytes of length.
            return new String(key, 4, words[0].length(), StandardCharsets.US_ASCII).equals(words[0]);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return false;
        }
    }

    /** Nothing for groups, which keep nothing of their own. */
    Optional<String> nameOf(UserId user, Store store) {
        return store.sql()
                .first(
                        "select name from app_user where id = ? and known and kind = 'USER'",
                        row -> row.getString(1),
                        user);
    }

    void changed(UserId user, Store store) {
        store.changed(user);
        store.log(
                EventType.USER_OPTIONS_UPDATE,
                Facts.about(user, nameOf(user, store).orElse("")));
    }
}
