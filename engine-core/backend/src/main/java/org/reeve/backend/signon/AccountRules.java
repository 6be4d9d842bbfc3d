package org.reeve.backend.signon;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Message;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Secret;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.user.UserId;

/** What holds for all accounts and groups of the internal domain. */
@Dependent
class AccountRules {

    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} ._+-]{0,126}";

    private final Settings settings;

    @Inject
    AccountRules(Settings settings) {
        this.settings = settings;
    }

    Verdict name(String name) {
        return Verdict.invalidIf(!name.matches(NAME), "sign-on.name-invalid", "name", name);
    }

    Verdict free(String kind, String name, Store store) {
        boolean taken = store.sql()
                .first(
                        "select 1 from app_user where kind = ? and profile = 'internal' and lower(name) = lower(?)",
                        row -> true,
                        kind,
                        name)
                .isPresent();
        return Verdict.refuseIf(taken, "sign-on.name-taken", "name", name);
    }

    /** What an administrator sets need not differ from what was; he cannot know. */
    Verdict good(String name, Secret password) {
        List<Message> objections = PasswordPolicy.of(
                        settings.get(Setting.PASSWORD_LENGTH), settings.get(Setting.PASSWORD_COMPLEXITY))
                .objections(name, password.text(), List.of());
        return objections.isEmpty() ? Verdict.ok() : new Verdict(Refused.Kind.INVALID, objections);
    }

    Optional<String> nameOf(UserId id, String kind, Store store) {
        return store.sql()
                .first(
                        "select name from app_user where id = ? and kind = ? and profile = 'internal'",
                        row -> row.getString(1),
                        id,
                        kind);
    }

    Verdict there(UserId id, String kind, Store store) {
        return nameOf(id, kind, store)
                .map(name -> Verdict.ok())
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "account", "id", id));
    }
}
