package org.reeve.backend.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Refused.Kind;
import org.reeve.backend.kernel.Setting;
import org.reeve.backend.kernel.Settings;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;

class UpdateSettingIT {

    private static final String IDLE = "UserSessionTimeOutInterval";
    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void holdsFromTheCommitOn() {
        assertThat(engine.backend()
                        .run(People.admin(), new UpdateSetting.Order(IDLE, "45"))
                        .job())
                .isEmpty();
        assertThat(settings().get(Setting.SESSION_IDLE_LIMIT)).isEqualTo(Duration.ofMinutes(45));
        settings().load();
        assertThat(settings().get(Setting.SESSION_IDLE_LIMIT)).isEqualTo(Duration.ofMinutes(45));
        assertThat(engine.backend().ask(People.admin(), new SettingsQuery()))
                .contains(new SettingView(IDLE, "45", "30"));
    }

    @Test
    void refusesWhatIsNoValueOrNoSetting() {
        refuses(new UpdateSetting.Order(IDLE, "soon"), Kind.INVALID);
        refuses(new UpdateSetting.Order("NoSuchThing", "1"), Kind.NOT_FOUND);
    }

    @Test
    void refusesThoseWhoMayNot() {
        assertThatThrownBy(() -> engine.backend().run(People.stranger(), new UpdateSetting.Order(IDLE, "5")))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Kind.FORBIDDEN));
    }

    @Test
    void stopsTheStartAtAnUnknownName() {
        engine.run(() -> engine.sql().run("insert into setting (name, value) values ('Fancy', '1')"));
        assertThatThrownBy(() -> settings().load()).hasMessageContaining("Fancy");
        engine.run(() -> engine.sql().run("delete from setting where name = 'Fancy'"));
    }

    private static void refuses(UpdateSetting.Order order, Kind kind) {
        assertThatThrownBy(() -> engine.backend().run(People.admin(), order))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private static Settings settings() {
        return engine.bean(Settings.class);
    }
}
