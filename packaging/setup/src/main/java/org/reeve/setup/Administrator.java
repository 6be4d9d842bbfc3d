package org.reeve.setup;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.reeve.model.user.PasswordHash;

/** Gives admin@internal its first password: random, kept in a private file, never a default. */
final class Administrator {

    private static final int PASSWORD_LENGTH = 16;

    private final Path file;
    private final Database database;

    Administrator(Path file, Database database) {
        this.file = file;
        this.database = database;
    }

    String password() {
        return Secrets.keep(file, PASSWORD_LENGTH);
    }

    String ensure() {
        try (Connection connection = database.open()) {
            if (hasPassword(connection)) {
                return Progress.ALREADY;
            }
            PasswordHash hash = PasswordHash.of(password().toCharArray(), new SecureRandom());
            try (PreparedStatement update = connection.prepareStatement(
                    "update app_user set password_hash = ?, password_changed = now() where name = 'admin' and profile = 'internal' and kind = 'USER'")) {
                update.setString(1, hash.stored());
                update.executeUpdate();
            }
            return "admin@internal: " + password() + "   (kept in " + file + ", shown once)";
        } catch (SQLException e) {
            throw new Failure("Setting the administrator's password failed: " + e.getMessage(), e);
        }
    }

    private static boolean hasPassword(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                        "select 1 from app_user where name = 'admin' and profile = 'internal' and kind = 'USER' and password_hash is not null");
                ResultSet row = query.executeQuery()) {
            return row.next();
        }
    }
}
