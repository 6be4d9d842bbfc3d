package org.reeve.backend.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reeve.dal.Sql;
import org.reeve.dal.Transactions;

/** What holds in this installation: the defaults, and what an administrator has changed. */
@ApplicationScoped
public class Settings {

    private final Sql sql;
    private final Transactions transactions;
    private final Map<String, Object> changed = new ConcurrentHashMap<>();

    @Inject
    public Settings(Sql sql, Transactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /** For the client proxy that CDI makes of this class. */
    protected Settings() {
        this(null, null);
    }

    /** Reads what was changed. @throws IllegalStateException for a name or a value this engine does not know */
    public void load() {
        record Row(String name, String value) {}
        changed.clear();
        transactions
                .run(() -> sql.list(
                        "select name, value from setting where cluster_level = 'general'",
                        row -> new Row(row.getString("name"), row.getString("value"))))
                .forEach(row -> changed.put(row.name(), value(row.name(), row.value())));
    }

    /** @return the name's setting */
    public static Optional<Setting<?>> named(String name) {
        return Setting.ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    @SuppressWarnings("unchecked")
    public <T> T get(Setting<T> setting) {
        Object value = changed.get(setting.name());
        return value != null ? (T) value : setting.reader().apply(setting.unset());
    }

    /** From the commit of the running transaction on the new value holds. */
    public void change(Setting<?> setting, String text) {
        Object value = setting.reader().apply(text);
        sql.run(
                """
                insert into setting (name, value) values (?, ?)
                on conflict (name, cluster_level) do update set value = excluded.value, changed = now()""",
                setting.name(),
                text);
        transactions.afterCommit(() -> changed.put(setting.name(), value));
    }

    private static Object value(String name, String text) {
        Setting<?> setting = named(name)
                .orElseThrow(() ->
                        new IllegalStateException("the database sets " + name + ", which this engine does not know"));
        try {
            return setting.reader().apply(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("the database sets " + name + " to '" + text + "', which it cannot be", e);
        }
    }
}
