package org.reeve.backend.setting;

import java.util.List;
import org.reeve.backend.api.Query;

/** All settings, with what holds now. */
public record SettingsQuery() implements Query<List<SettingView>> {}
