package org.reeve.backend.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeve.backend.kernel.Searches;
import org.reeve.backend.testing.TestEngine;
import org.reeve.logic.search.Found;
import org.reeve.logic.search.Fragment;
import org.reeve.logic.search.SearchLanguage;
import org.reeve.logic.search.Searchable;

/** Everything that oVirt's searches may name is known and answered by the database: each field of `search-fields.csv`, each relation. */
class SearchFieldsIT {

    /** Kinds that exist in relations only: from where they are reached, and as what. */
    private static final Map<String, List<String>> RELATED = Map.of(
            "Cluster_network network_name", List.of("Clusters cluster_network"),
            "Cluster_network cluster_name", List.of("Networks cluster_network"),
            "Host_network host_name", List.of("Networks host_network"),
            "Nic / Vnic network_name", List.of("Hosts nic", "Vms vnic", "Templates vnic"),
            "Nic / Vnic mac", List.of("Hosts nic", "Vms vnic", "Templates vnic"));

    private static TestEngine engine;
    private static SearchLanguage language;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
        language = engine.bean(Searches.class).language();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    /** A field as the table has it, with some values that it may be compared with. */
    record Listed(String kind, String field, List<String> values) {}

    static Stream<Listed> fields() throws IOException {
        try (InputStream table = SearchFieldsIT.class.getResourceAsStream("/search-fields.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(one -> new Listed(one[0], one[1], List.of(one[3].split("[|]"))));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void everyFieldIsKnownAndAnswered(Listed listed) {
        for (String from : RELATED.getOrDefault(listed.kind() + " " + listed.field(), List.of(listed.kind()))) {
            String[] kind = from.split(" ");
            String field = kind.length == 1 ? listed.field() : kind[1] + "." + listed.field();
            for (String value : listed.values()) {
                for (boolean all : new boolean[] {true, false}) {
                    run(kind[0], "\"" + field + "\" = " + value, all);
                    run(kind[0], "\"" + field + "\" != " + value, all);
                }
            }
        }
    }

    /** In an engine that has nothing but its first rows. */
    @ParameterizedTest
    @CsvSource({
        "Vms, 'hosts templates events users storage vnic'",
        "Hosts, 'vms templates events users storage nic'",
        "Templates, 'vms hosts events users storage vnic'",
        "Users, 'vms hosts templates events'",
        "Events, 'vms templates users clusters volumes quota hosts'",
        "Clusters, 'datacenter storage cluster_network'",
        "DataCenter, 'clusters storage network'",
        "Storage, 'hosts clusters'",
        "Disks, 'datacenter storage'",
        "Networks, 'cluster_network host_network provider'",
        "Volumes, 'cluster'",
    })
    void everyRelationIsKnownAndAnswered(String kind, String relations) {
        for (String relation : relations.split(" ")) {
            run(kind, relation + " = a", true);
            run(kind, relation + " != a or x", false);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Vms",
        "Pools",
        "Hosts",
        "Templates",
        "Events",
        "Users",
        "Groups",
        "Clusters",
        "Disks",
        "DataCenter",
        "Storage",
        "Volumes",
        "Quota",
        "Networks",
        "Providers",
        "InstanceTypes",
        "ImageTypes",
        "Sessions",
        "Jobs",
        "VnicProfiles",
        "AdUser",
        "AdGroup"
    })
    void everyKindIsKnownAndHasFreeText(String kind) {
        run(kind, kind + ": something", true);
        run(kind.replaceAll("s$", ""), kind.replaceAll("s$", "") + ": something", false);
    }

    @Test
    void everythingSortable() {
        for (String name : language.names()) {
            Searchable kind = language.kind(name).orElseThrow();
            kind.fields().stream().filter(field -> field.sort().isPresent()).forEach(field -> {
                String text = "sortby \"" + field.names().getLast() + "\" desc";
                run(name, text, true);
                run(name, text, false);
            });
        }
    }

    @Test
    void noTwoKindsHaveAName() {
        assertThat(language.names()).doesNotHaveDuplicates();
    }

    /** @param all whether the reader sees everything, or nothing */
    private static void run(String name, String text, boolean all) {
        Searchable kind = language.kind(name).orElseThrow(() -> new AssertionError("no kind " + name));
        Found found = language.find(
                kind,
                text,
                new SearchLanguage.Reader(
                        false,
                        ZonedDateTime.now(),
                        (sight, id) -> new Fragment(id + " is not null and ?", List.of(all))));
        String sql = "select count(*) from (select 1 from " + kind.tables()
                + found.join().map(join -> " " + join.sql()).orElse("") + " where "
                + found.condition().map(Fragment::sql).orElse("true")
                + found.order().map(order -> " order by " + order.sql()).orElse("") + ") n";
        Object[] arguments = Stream.of(found.join(), found.condition(), found.order())
                .flatMap(Optional::stream)
                .flatMap(one -> one.arguments().stream())
                .toArray();
        engine.run(() -> engine.sql().first(sql, row -> row.getLong(1), arguments));
    }
}
