package org.reeve.logic.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only what a condition speaks of is joined. */
class TablesTest {

    private static final String VMS =
            """
            vm v join cluster c on c.id = v.cluster_id join vm_seen s on s.vm_id = v.id left join host h
                on h.id = s.host_id cross join lateral (select count(*) from nic n join x on x.a = n.b where n.vm_id = v.id) m""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "v.name = ?             | vm v",
                "lower(s.status) = ?    | vm v join vm_seen s on s.vm_id = v.id",
                "c.name = ?             | vm v join cluster c on c.id = v.cluster_id",
                "cc.name = ?            | vm v",
            })
    void whatIsNotSpokenOfIsLeftOut(String use, String needed) {
        assertThat(Tables.needed(VMS, use)).isEqualTo(needed);
    }

    @Test
    void aJoinNeedsWhatItSpeaksOf() {
        assertThat(Tables.needed(VMS, "h.name"))
                .startsWith("vm v join vm_seen s on s.vm_id = v.id left join host h")
                .doesNotContain("cluster", "lateral");
        assertThat(Tables.needed(VMS, "m.count > 1"))
                .startsWith("vm v cross join lateral (")
                .endsWith(") m");
        assertThat(Tables.needed(VMS, "c.a s.b h.c m.d").replaceAll("\\s+", " "))
                .isEqualTo(VMS.replaceAll("\\s+", " "));
    }

    @Test
    void tablesMayGoByTheirOwnNames() {
        assertThat(Tables.needed("vm join host on host.id = vm.host_id", "host.name"))
                .contains("join host");
        assertThat(Tables.needed("vm join host on host.id = vm.host_id", "vm.name"))
                .isEqualTo("vm");
        assertThat(Tables.needed("cluster c", "x.y")).isEqualTo("cluster c");
    }

    @Test
    void setsOfTheirOwnSpeakOfTablesOfTheirOwn() {
        assertThat(
                        Tables.needed(
                                VMS,
                                "v.id in (with mine as (select c.id from x c) select h.id from mine h where (h.id > 1)) and s.a"))
                .isEqualTo("vm v join vm_seen s on s.vm_id = v.id");
    }
}
