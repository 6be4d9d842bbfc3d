package org.reeve.backend.setting;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Setting;

/** Answers {@link SettingsQuery}. */
@Dependent
public class ListSettings implements QueryHandler<SettingsQuery, List<SettingView>> {

    private record Changed(String name, String value) {}

    @Override
    public List<SettingView> answer(SettingsQuery query, Reader reader) {
        Map<String, String> changed = reader
                .sql()
                .list(
                        "select name, value from setting where cluster_level = 'general'",
                        row -> new Changed(row.getString("name"), row.getString("value")))
                .stream()
                .collect(Collectors.toMap(Changed::name, Changed::value));
        return Setting.ALL.stream()
                .map(one -> new SettingView(one.name(), changed.getOrDefault(one.name(), one.unset()), one.unset()))
                .toList();
    }
}
