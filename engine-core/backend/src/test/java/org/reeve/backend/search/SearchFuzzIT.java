package org.reeve.backend.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.ListQuery;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Selection;
import org.reeve.backend.cluster.ClustersQuery;
import org.reeve.backend.datacenter.DataCentersQuery;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.event.EventsQuery;
import org.reeve.backend.host.HostsQuery;
import org.reeve.backend.job.JobsQuery;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Searches;
import org.reeve.backend.network.NetworksQuery;
import org.reeve.backend.network.VnicProfilesQuery;
import org.reeve.backend.pool.VmPoolsQuery;
import org.reeve.backend.quota.QuotasQuery;
import org.reeve.backend.storage.StorageDomainsQuery;
import org.reeve.backend.template.TemplatesQuery;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.backend.user.DirectoryGroupsQuery;
import org.reeve.backend.user.DirectoryUsersQuery;
import org.reeve.backend.user.GroupsQuery;
import org.reeve.backend.user.UsersQuery;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.logic.search.Field;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.SearchLanguage;
import org.reeve.logic.search.Searchable;

/** Whatever anybody searches for, over the real database the answer is rows or a refusal that says why, and never anything else. */
class SearchFuzzIT {

    private static final long SEED = Long.getLong("seed", 20261127L);

    /** For every kind of object. */
    private static final int TEXTS = Integer.getInteger("texts", 200);

    private static final String[] OPERATORS = {"=", "!=", "<", ">", "<=", ">=", "==", "!"};
    private static final String[] KEYWORDS = {"and", "or", "not", "sortby", "page", "asc", "desc", "(", ")", "()", "\""
    };
    private static final String[] VALUES = {
        "a",
        "*",
        "a*b",
        "%",
        "_",
        "\\",
        "'",
        "''; drop table vm; --",
        "\"a b\"",
        "4",
        "-1",
        "1.5",
        "99999999999999999999999999",
        "1e9",
        "0x1",
        "NaN",
        "4.7",
        "4.",
        "1.2.3.4.5.6",
        "999999.999999",
        "up",
        "down",
        "UP",
        "power*",
        "normal",
        "true",
        "no",
        "Today",
        "yesterday",
        "Monday",
        "2026-11-27",
        "11/27/2026",
        "\"2026-11-27 10:00\"",
        "9999-12-31",
        "0001-01-01",
        "99999-99-99",
        "00000000-0000-0000-0000-000000000000",
        "0000*",
        "é",
        "\uD83D\uDE00",
        "\u0000",
        "\uD800",
        "?",
        "??",
        "{}",
        "[]",
        "$1",
        ":a",
        "1:30",
        "9999:99",
        "999999.1:00:00",
        ""
    };

    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static Stream<ListQuery<?>> kinds() {
        return Stream.of(
                VmsQuery.all(),
                HostsQuery.all(),
                TemplatesQuery.all(),
                EventsQuery.newest(),
                UsersQuery.all(),
                GroupsQuery.all(),
                ClustersQuery.all(),
                DisksQuery.all(),
                DataCentersQuery.all(),
                StorageDomainsQuery.all(),
                NetworksQuery.all(),
                VnicProfilesQuery.all(),
                VmPoolsQuery.all(),
                QuotasQuery.all(),
                TemplatesQuery.instanceTypes(),
                new DirectoryUsersQuery("internal", Optional.empty()),
                new DirectoryGroupsQuery("internal", Optional.empty()),
                AbsentQuery.PROVIDERS,
                AbsentQuery.VOLUMES,
                JobsQuery.newest());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void anythingGivesRowsOrARefusal(ListQuery<?> query) {
        Searchable kind = kind(query);
        Random random = new Random(SEED);
        int understood = 0;
        for (int i = 0; i < TEXTS; i++) {
            String text = random.nextInt(4) == 0 ? noise(random, kind) : sensible(random, kind);
            if (read(query, text, random.nextBoolean(), random.nextInt(8) == 0)) understood++;
        }
        assertThat(understood).as("texts understood").isBetween(TEXTS / 10, TEXTS);
    }

    /** Every field of every kind, with every operator and a value that fits. */
    @ParameterizedTest
    @MethodSource("kinds")
    void everyFieldCanBeSearchedAndSortedBy(ListQuery<?> query) {
        Searchable kind = kind(query);
        int understood = 0;
        for (Field field : kind.fields()) {
            for (String value : VALUES) {
                if (!value.isEmpty() && read(query, "\"" + field.names().getLast() + "\"!=" + value, false, false))
                    understood++;
            }
            if (field.sort().isPresent()) {
                assertThat(read(query, "sortby " + field.names().getFirst() + " desc page 1", false, false))
                        .isTrue();
            }
        }
        assertThat(understood).isGreaterThan(kind.fields().size());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyRelationCanBeFollowed(ListQuery<?> query) {
        kind(query).references().forEach(reference -> {
            String others = reference.kind().toLowerCase(Locale.ROOT);
            assertThat(read(query, others + "=a or not " + others + "!=b", false, false))
                    .as(others)
                    .isTrue();
            assertThat(read(query, others + "=a", false, true)).as(others).isTrue();
        });
    }

    /** The others have two or three fields, or are searched by way of these only. */
    @Test
    void everyKindThatCanBeSearchedIsTried() {
        assertThat(kinds().map(SearchFuzzIT::kind).map(Searchable::name).toList())
                .contains("Vms", "Hosts", "Templates", "Events", "Users", "Groups", "Clusters", "Disks", "DataCenter")
                .contains("Storage", "Networks", "VnicProfiles", "Jobs", "Pools", "Quota", "InstanceTypes", "AdUser")
                .contains("AdGroup", "Providers", "Volumes");
    }

    private static <V> Searchable kind(ListQuery<V> query) {
        return handler(query).searchable(query).orElseThrow();
    }

    /** By the name that handlers of lists have: `VmsQuery` is answered by `ListVms`. */
    @SuppressWarnings("unchecked")
    private static <V> ListHandler<ListQuery<V>, V> handler(ListQuery<V> query) {
        String name = query.getClass().getSimpleName().replace("Query", "");
        try {
            Class<?> type = Class.forName(query.getClass().getPackageName() + ".List" + name);
            return (ListHandler<ListQuery<V>, V>) engine.bean(type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** @return whether the text was understood */
    private static <V> boolean read(ListQuery<V> query, String text, boolean exact, boolean stranger) {
        Caller caller = stranger ? People.stranger() : People.admin();
        var selection = new Selection(Optional.of(text), exact, OptionalInt.of(3));
        try {
            engine.backend().read(caller, query, selection, row -> {});
            return true;
        } catch (Refused refused) {
            // Directories are for those who may add people.
            if (stranger && refused.kind() == Refused.Kind.FORBIDDEN) return true;
            assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
            assertThat(refused.messages().getFirst().facts()).containsKey("column");
            return false;
        } catch (RuntimeException e) {
            return fail("seed " + SEED + ": " + query.getClass().getSimpleName() + " searched by: " + text, e);
        }
    }

    /** Any text of the grammar: brackets within brackets, "not", fields of related objects at every distance, order, page. */
    private static String sensible(Random random, Searchable kind) {
        List<String> words = new ArrayList<>();
        if (random.nextInt(6) == 0)
            words.add(any(random, kind.names().toArray(String[]::new)) + any(random, ":", ": ", " :"));
        if (random.nextInt(10) > 0) words.add(conditions(random, kind, 3));
        if (random.nextInt(3) == 0)
            words.add("sortby " + written(random, field(random, kind)) + any(random, "", " asc", " desc", " DESC"));
        if (random.nextInt(3) == 0) words.add("page " + random.nextInt(4));
        return String.join(" ", words);
    }

    private static String conditions(Random random, Searchable kind, int depth) {
        List<String> words = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            if (random.nextInt(8) == 0) words.add(any(random, "not", "NOT"));
            words.add(
                    depth > 0 && random.nextInt(4) == 0
                            ? "(" + conditions(random, kind, depth - 1) + ")"
                            : condition(random, kind));
            if (i > 0) words.add(any(random, "and", "or", "OR", ""));
        }
        return String.join(" ", words);
    }

    private static String condition(Random random, Searchable kind) {
        StringBuilder way = new StringBuilder();
        Searchable end = kind;
        for (int i = random.nextInt(4); i > 0 && !end.references().isEmpty(); i--) {
            Reference step =
                    end.references().get(random.nextInt(end.references().size()));
            way.append(any(
                            random,
                            Stream.concat(Stream.of(step.kind()), step.names().stream())
                                    .toArray(String[]::new)))
                    .append('.');
            end = language().kind(step.kind()).orElseThrow();
        }
        Field field = field(random, end);
        List<String> proposals = field.meaning().proposals();
        String value = proposals.isEmpty() || random.nextInt(5) == 0
                ? any(random, VALUES)
                : any(random, proposals.toArray(String[]::new));
        return switch (random.nextInt(10)) {
            case 0 -> value;
            case 1 -> "\"" + value.replace("\"", "") + "\"";
            default ->
                (way.isEmpty() ? written(random, field) : way + field.names().getFirst())
                        + any(random, "", " ")
                        + OPERATORS[random.nextInt(6)]
                        + any(random, "", " ")
                        + value;
        };
    }

    private static SearchLanguage language() {
        return engine.bean(Searches.class).language();
    }

    private static Field field(Random random, Searchable kind) {
        return kind.fields().get(random.nextInt(kind.fields().size()));
    }

    /** By any of its names, in quotes where it must be. */
    private static String written(Random random, Field field) {
        String name = any(random, field.names().toArray(String[]::new));
        return name.indexOf(' ') >= 0 || random.nextInt(8) == 0 ? "\"" + name + "\"" : name;
    }

    private static String noise(Random random, Searchable kind) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(
                    switch (random.nextInt(5)) {
                        case 0 -> any(random, OPERATORS);
                        case 1 -> any(random, KEYWORDS);
                        case 2 ->
                            kind.fields()
                                    .get(random.nextInt(kind.fields().size()))
                                    .names()
                                    .getFirst();
                        case 3 -> any(random, "Vms:", "Hosts:", "vms.", ".", "host.name", "storage.name", "users.id");
                        default -> any(random, VALUES);
                    });
            text.append(any(random, " ", "", "  ", "\t"));
        }
        return text.toString();
    }

    private static String any(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }
}
