package org.reeve.backend.signon;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.SingleSignOn.Client;
import org.reeve.backend.kernel.Json;
import org.reeve.dal.Sql;

/** The table of programs that people sign on to. Every method belongs into a transaction of the caller. */
@ApplicationScoped
class ClientRows {

    private final Sql sql;

    @Inject
    ClientRows(Sql sql) {
        this.sql = sql;
    }

    /** For the client proxy that CDI makes of this class. */
    protected ClientRows() {
        this(null);
    }

    Optional<Client> find(String id) {
        return sql.first("select * from sign_on_client where id = ?", ClientRows::client, id);
    }

    List<Client> all() {
        return sql.list("select * from sign_on_client order by id", ClientRows::client);
    }

    /** Secrets are drawn, not chosen, so a plain hash of them is enough. */
    Optional<String> secretHash(String id) {
        return sql.first(
                        "select secret_hash from sign_on_client where id = ?",
                        row -> Optional.ofNullable(row.getString(1)),
                        id)
                .flatMap(hash -> hash);
    }

    void add(Client client, Optional<String> secretHash) {
        sql.run(
                "insert into sign_on_client (id, name, secret_hash, redirect_uris, scope) values (?, ?, ?, ?::jsonb, ?)",
                client.id(),
                client.name(),
                secretHash,
                Json.write(client.redirectUris()),
                client.scope());
    }

    boolean remove(String id) {
        return sql.run("delete from sign_on_client where id = ?", id) > 0;
    }

    private static Client client(ResultSet row) throws SQLException {
        List<String> uris = new ArrayList<>();
        for (JsonNode uri : Json.tree(row.getString("redirect_uris"))) {
            uris.add(uri.asText());
        }
        return new Client(
                row.getString("id"),
                row.getString("name"),
                uris,
                row.getString("scope"),
                row.getString("secret_hash") != null);
    }
}
