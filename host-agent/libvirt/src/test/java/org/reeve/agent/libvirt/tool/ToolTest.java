package org.reeve.agent.libvirt.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** More than a pipe holds, so that the end of the program is met while writing. */
    private static final String MUCH = "x".repeat(1 << 20);

    @Test
    void aProgramThatEndsWithoutReadingIsJudgedByItsEnd() throws ToolFailed {
        for (int i = 0; i < 50; i++) {
            assertThat(Tool.run(LIMIT, List.of("true"), MUCH).worked()).isTrue();
            assertThat(Tool.run(LIMIT, List.of("false"), MUCH).worked()).isFalse();
        }
    }

    @Test
    void aProgramThatReadsIsFedWhole() throws ToolFailed {
        assertThat(Tool.run(LIMIT, List.of("cat"), "two\nlines").output()).isEqualTo("two\nlines");
    }

    @Test
    void aProgramThatIsNotThereSaysSo() {
        assertThatThrownBy(() -> Tool.run(LIMIT, List.of("no-such-program")))
                .isInstanceOf(ToolFailed.class)
                .hasMessageContaining("no-such-program");
    }
}
