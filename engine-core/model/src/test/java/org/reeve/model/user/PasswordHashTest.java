package org.reeve.model.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private final PasswordHash hash = PasswordHash.of("open sesame".toCharArray(), new SecureRandom());

    @Test
    void matchesOnlyItsPassword() {
        assertThat(hash.matches("open sesame".toCharArray())).isTrue();
        assertThat(hash.matches("Open sesame".toCharArray())).isFalse();
    }

    @Test
    void comparesPasswordsWithOneThatNobodyHas() {
        PasswordHash nobody = PasswordHash.unmatchable(new SecureRandom());
        assertThat(nobody.matches(new char[0])).isFalse();
        assertThat(nobody.iterations()).isEqualTo(hash.iterations());
    }

    @Test
    void survivesBeingStored() {
        assertThat(PasswordHash.parse(hash.stored())).isEqualTo(hash);
    }

    @Test
    void showsNothingWhenPrinted() {
        assertThat(hash).hasToString("***");
    }

    @Test
    void refusesTextOfAnotherForm() {
        assertThatThrownBy(() -> PasswordHash.parse("plain")).isInstanceOf(IllegalArgumentException.class);
    }
}
