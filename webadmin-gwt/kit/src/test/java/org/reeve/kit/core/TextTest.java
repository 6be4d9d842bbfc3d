package org.reeve.kit.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void sizesKeepTwoDigitsThatMatter() {
        assertThat(Text.bytes("1073741824")).isEqualTo("1 GiB");
        assertThat(Text.bytes(1_610_612_736.0)).isEqualTo("1.5 GiB");
        assertThat(Text.bytes(512)).isEqualTo("512 B");
        assertThat(Text.bytes((String) null)).isEqualTo("–");
    }

    @Test
    void durationsNameTheTwoLargestUnits() {
        assertThat(Text.duration(8_000)).isEqualTo("8 s");
        assertThat(Text.duration(3_600_000 * 5.5)).isEqualTo("5 h 30 min");
        assertThat(Text.duration(86_400_000.0 * 2 + 3_600_000)).isEqualTo("2 d 1 h");
        assertThat(Text.duration(-5)).isEqualTo("0 s");
    }

    @Test
    void countsAreGrouped() {
        assertThat(Text.count(5000)).isEqualTo("5,000");
        assertThat(Text.count(1234567)).isEqualTo("1,234,567");
        assertThat(Text.count(12)).isEqualTo("12");
    }

    @Test
    void faultsLoseTheirBracketsAndNeverStaySilent() {
        assertThat(Fault.of(409, "Operation Failed", "[Cannot run VM. It is running.]")
                        .text())
                .isEqualTo("Cannot run VM. It is running.");
        assertThat(Fault.of(403, "", "").text()).isEqualTo("You are not allowed to do this.");
        assertThat(Fault.of(500, null, "x".repeat(5000)).text()).hasSizeLessThan(700);
    }

    @Test
    void routesSurviveTheAddress() {
        Route route = Route.parse("#/vms/42/console");
        assertThat(route.part(2)).isEqualTo("console");
        assertThat(route.part(3)).isEmpty();
        assertThat(route.hash()).isEqualTo("#/vms/42/console");
        assertThat(Route.parse("").parts()).isEmpty();
    }
}
