package org.reeve.backend.storage;

import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.model.host.HostId;

/** What a host may be told of its logins: one for each target. */
final class LoginRules {

    private LoginRules() {}

    static Verdict find(HostId host, UUID login, Store store) {
        return store.sql()
                .first(
                        "select 1 from storage_connection_extension where id = ? and host_id = ?",
                        row -> Verdict.ok(),
                        login,
                        host)
                .orElseGet(() -> Verdict.notFound("kernel.not-found", "kind", "login of this host", "id", login));
    }

    static Verdict check(HostId host, Optional<String> target, Optional<String> user, Optional<UUID> but, Store store) {
        return Verdict.invalidIf(
                        target.filter(String::isBlank).isPresent(), "storage.member-missing", "member", "target")
                .and(Verdict.invalidIf(
                        user.filter(String::isBlank).isPresent(), "storage.member-missing", "member", "username"))
                .and(PlaceRules.longest("target", target.orElse(""), PlaceRules.LONGEST_NAME))
                .and(target.flatMap(name -> store.sql()
                                .first(
                                        """
                                        select 1 from storage_connection_extension
                                        where host_id = ? and target = ? and id is distinct from ?""",
                                        row -> Verdict.refuse("storage.login-exists", "target", name),
                                        host,
                                        name,
                                        but))
                        .orElse(Verdict.ok()));
    }
}
