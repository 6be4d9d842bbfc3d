package org.reeve.backend.setting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;

/** Answers {@link InstanceIdQuery}. */
@Dependent
public class TellInstanceId implements QueryHandler<InstanceIdQuery, String> {

    private final Settings settings;

    @Inject
    public TellInstanceId(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String answer(InstanceIdQuery query, Reader reader) {
        return settings.get(Setting.INSTANCE_ID);
    }
}
