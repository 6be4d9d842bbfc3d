package org.reeve.backend.setting;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.user.ActionGroup;

/** Changes a setting of the engine. It holds from the commit on, without a restart. */
@Dependent
public class UpdateSetting implements Action<UpdateSetting.Order, UpdateSetting.Order> {

    public record Order(String name, String value) implements Request {}

    private final Settings settings;

    @Inject
    public UpdateSetting(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("setting.update", Order.class)
                .permitOnSystem(ActionGroup.CONFIGURE_ENGINE)
                .locks(order -> List.of(Lock.name("setting", order.name())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return Settings.named(order.name())
                .map(setting -> Verdict.invalidIf(
                        !readable(setting, order.value()),
                        "setting.invalid",
                        "name",
                        order.name(),
                        "value",
                        order.value()))
                .orElseGet(() -> Verdict.notFound("setting.unknown", "name", order.name()));
    }

    @Override
    public Order begin(Order order, Store store) {
        settings.change(Settings.named(order.name()).orElseThrow(), order.value());
        return order;
    }

    private static boolean readable(Setting<?> setting, String value) {
        try {
            setting.reader().apply(value);
            return true;
        } catch (IllegalArgumentException notAValue) {
            return false;
        }
    }
}
