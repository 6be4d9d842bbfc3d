package org.reeve.backend.setting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.backend.api.Origins;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;

/** The pages that the settings name, and where they say so those of the hosts themselves. None unless somebody turned that on. */
@ApplicationScoped
public class SetOrigins implements Origins {

    private final Settings settings;
    private final Sql sql;
    private final Transactions transactions;

    @Inject
    public SetOrigins(Settings settings, Sql sql, Transactions transactions) {
        this.settings = settings;
        this.sql = sql;
        this.transactions = transactions;
    }

    /** For the client proxy that CDI makes of this class. */
    protected SetOrigins() {
        this(null, null, null);
    }

    @Override
    public boolean mayAsk(String origin) {
        return settings.get(Setting.CORS_SUPPORT) && (named(origin) || ofHost(origin));
    }

    private boolean named(String origin) {
        return listed(Setting.CORS_ALLOWED_ORIGINS).anyMatch(one -> one.equals("*") || one.equalsIgnoreCase(origin));
    }

    private boolean ofHost(String origin) {
        return settings.get(Setting.CORS_ALLOW_DEFAULT_ORIGINS)
                && listed(Setting.CORS_DEFAULT_ORIGIN_SUFFIXES)
                        .anyMatch(suffix -> origin.endsWith(suffix)
                                && isHost(origin.substring(0, origin.length() - suffix.length())));
    }

    private boolean isHost(String origin) {
        return address(origin)
                .filter(address -> transactions.run(
                        () -> sql.first("select 1 from host where lower(address) = lower(?)", row -> true, address)
                                .isPresent()))
                .isPresent();
    }

    private static Optional<String> address(String origin) {
        try {
            URI uri = new URI(origin);
            return Optional.ofNullable(uri.getHost()).filter(host -> "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private Stream<String> listed(Setting<String> setting) {
        return Stream.of(settings.get(setting).split(",")).map(String::strip).filter(one -> !one.isEmpty());
    }
}
