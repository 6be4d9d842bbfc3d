package org.reeve.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void withoutWordsEverythingIsBroughtUpInTheUsualHome() {
        Arguments arguments = Arguments.parse();
        assertThat(arguments.command()).isEqualTo(Arguments.Command.UP);
        assertThat(arguments.home()).isEqualTo(Path.of("/var/lib/reeve"));
    }

    @Test
    void readsCommandAndOptionsInAnyOrder() {
        Arguments arguments = Arguments.parse("--home", "/srv/r", "status", "--json");
        assertThat(arguments.command()).isEqualTo(Arguments.Command.STATUS);
        assertThat(arguments.home()).isEqualTo(Path.of("/srv/r"));
        assertThat(arguments.json()).isTrue();
    }

    @Test
    void saysWhichWordItDoesNotKnow() {
        assertThatThrownBy(() -> Arguments.parse("explode"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("'explode'");
    }

    @Test
    void saysThatAnOptionNeedsAValue() {
        assertThatThrownBy(() -> Arguments.parse("--home"))
                .isInstanceOf(Failure.class)
                .hasMessage("--home needs a value.");
    }
}
