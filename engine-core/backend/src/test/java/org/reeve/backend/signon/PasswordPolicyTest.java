package org.reeve.backend.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Message;
import org.reeve.model.user.PasswordHash;

class PasswordPolicyTest {

    private static final String CLASSES = "UPPERCASE:chars=ABC::min=1::NUMBERS:chars=0123456789::min=2::";

    @Test
    void wantsLength() {
        PasswordPolicy policy = PasswordPolicy.of(8, "");
        assertThat(names(policy, "short")).containsExactly("sign-on.password-short");
        assertThat(names(policy, "long enough")).isEmpty();
        assertThat(names(policy, "x".repeat(2_000))).containsExactly("sign-on.password-long");
    }

    @Test
    void wantsSomeOfEachClass() {
        PasswordPolicy policy = PasswordPolicy.of(1, CLASSES);
        assertThat(names(policy, "abc")).containsExactly("sign-on.password-plain", "sign-on.password-plain");
        assertThat(names(policy, "A1")).containsExactly("sign-on.password-plain");
        assertThat(names(policy, "A12")).isEmpty();
    }

    @Test
    void readsOnlyItsOwnNotation() {
        assertThatIllegalArgumentException().isThrownBy(() -> PasswordPolicy.of(1, CLASSES + "rubbish"));
    }

    @Test
    void keepsTheUserNameOut() {
        PasswordPolicy policy = PasswordPolicy.of(1, "");
        assertThat(names(policy, "x-Melissa-x")).containsExactly("sign-on.password-is-name");
        assertThat(policy.objections("me", "some password", List.of())).isEmpty();
    }

    @Test
    void keepsFormerPasswordsOut() {
        PasswordHash former = PasswordHash.of("long enough".toCharArray(), new SecureRandom());
        assertThat(PasswordPolicy.of(8, "").objections("melissa", "long enough", List.of(former)))
                .extracting(Message::name)
                .containsExactly("sign-on.password-known");
    }

    private static List<String> names(PasswordPolicy policy, String password) {
        return policy.objections("melissa", password, List.of()).stream()
                .map(Message::name)
                .toList();
    }
}
