package org.reeve.backend.setting;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.setting.OptionView.Value;

/** Answers {@link OptionQuery}. Settings that oVirt does not have are for administrators. */
@Dependent
public class ReadOption implements QueryHandler<OptionQuery, Optional<OptionView>> {

    @Override
    public Optional<OptionView> answer(OptionQuery query, Reader reader) {
        List<Value> values = values(query.name(), reader).stream()
                .filter(value -> query.version()
                        .map(version -> value.version().equals(version)
                                || value.version().equals(Options.GENERAL))
                        .orElse(true))
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new OptionView(query.name(), values));
    }

    private static List<Value> values(String name, Reader reader) {
        List<Value> composed = ComposedOptions.of(name);
        List<Value> defaults = composed.isEmpty() ? Options.defaults(name) : composed;
        Optional<Setting<?>> setting = Settings.named(name)
                .filter(one -> !defaults.isEmpty() || reader.caller().admin());
        return setting.map(one ->
                        List.of(new Value(Options.GENERAL, changed(name, reader).orElse(one.unset()))))
                .orElse(defaults);
    }

    private static Optional<String> changed(String name, Reader reader) {
        return reader.sql()
                .first(
                        "select value from setting where name = ? and cluster_level = 'general'",
                        row -> row.getString(1),
                        name);
    }
}
