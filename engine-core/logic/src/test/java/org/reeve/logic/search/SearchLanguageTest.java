package org.reeve.logic.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.date;
import static org.reeve.logic.search.Field.flag;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.number;
import static org.reeve.logic.search.Field.text;
import static org.reeve.logic.search.Field.version;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.model.vm.VmStatus;

/** The search language: what texts mean, and what is said about those that mean nothing. */
class SearchLanguageTest {

    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 27, 15, 30, 0, 0, ZoneOffset.UTC);

    private static final Searchable VMS = new Searchable(
            List.of("Vms", "Vm"),
            "vm v",
            "v.id",
            "vm",
            List.of(
                    text("name", "v.name").freely(),
                    text("address", "v.address").also("ip").freely(),
                    choice("status", "v.status", VmStatus.class).freely(),
                    number("memory", "v.memory").also("the memory (mb)"),
                    date("created", "v.created"),
                    flag("big", "v.big"),
                    version("level", "v.level"),
                    nameOf("cluster", "cluster", "v.cluster_id"),
                    text("many", "m.word").within("exists (select 1 from m where %s)"),
                    id("id", "v.id")),
            List.of(Reference.to("Hosts", "v.host_id in (%s)")));

    private static final Searchable HOSTS = new Searchable(
            List.of("Hosts", "Host"),
            "host h",
            "h.id",
            "host",
            List.of(text("name", "h.name").freely()),
            List.of(Reference.to("Vms", "h.id in (select host_id from vm where id in (%s))")));

    private static final SearchLanguage LANGUAGE = new SearchLanguage(List.of(VMS, HOSTS));

    private static Found find(String text) {
        return LANGUAGE.find(VMS, text, new SearchLanguage.Reader(false, NOW, (sight, id) -> Fragment.of("true")));
    }

    private static String sql(String text) {
        return find(text).condition().orElseThrow().sql();
    }

    private static List<Object> values(String text) {
        return find(text).condition().orElseThrow().arguments();
    }

    private static SearchError error(String text) {
        return catchThrowableOfType(SearchError.class, () -> find(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "name=a                        | (lower(v.name) = lower(?))",
                "vms.name=a                    | (lower(v.name) = lower(?))",
                "Vm.Name = a                   | (lower(v.name) = lower(?))",
                "Vms: name=a                   | (lower(v.name) = lower(?))",
                "vm:name=a                     | (lower(v.name) = lower(?))",
                "name=a*                       | (lower(v.name) like lower(?))",
                "name!=a                       | (((lower(v.name) = lower(?))) is not true)",
                "name>a                        | (lower(v.name) > lower(?))",
                "memory>=4                     | ((v.memory) >= ?)",
                "big=yes                       | ((v.big) = ?)",
                "status=up                     | (v.status = ?)",
                "many=a                        | (exists (select 1 from m where lower(m.word) = lower(?)))",
                "name=a and memory=1           | ((lower(v.name) = lower(?)) and ((v.memory) = ?))",
                "name=a memory=1               | ((lower(v.name) = lower(?)) and ((v.memory) = ?))",
                "name=a or big=1 and memory=1  | ((lower(v.name) = lower(?)) or (((v.big) = ?) and ((v.memory) = ?)))",
                "(name=a or big=1) memory=1    | (((lower(v.name) = lower(?)) or ((v.big) = ?)) and ((v.memory) = ?))",
                "not name=a                    | (((lower(v.name) = lower(?))) is not true)",
                "not (name=a or name=b)        | ((((lower(v.name) = lower(?)) or (lower(v.name) = lower(?)))) is not true)",
                "cluster=a                     | (v.cluster_id in (select x.id from cluster x where (true) and lower(x.name) = lower(?)))",
                "\"name\" = a                  | (lower(v.name) = lower(?))",
                "\"the memory (mb)\">4         | ((v.memory) > ?)",
                "host.name=a    | (v.host_id in (select h.id from host h where ((true) and (lower(h.name) = lower(?)))))",
                "Hosts.name=a   | (v.host_id in (select h.id from host h where ((true) and (lower(h.name) = lower(?)))))",
                "host=a         | (v.host_id in (select h.id from host h where ((true) and (lower(h.name) = lower(?)))))",
            })
    void textsBecomeConditions(String text, String condition) {
        assertThat(sql(text)).isEqualTo(condition);
    }

    @Test
    void valuesAreBoundAndNeverPartOfTheStatement() {
        assertThat(values("name=\"a' or 1=1 --\"")).containsExactly("a' or 1=1 --");
        assertThat(values("name=100%_\\*")).containsExactly("100\\%\\_\\\\%");
        assertThat(values("memory=4")).containsExactly(4L);
        assertThat(values("status=PoweringUp")).containsExactly("POWERING_UP");
        assertThat(values("status=p*")).containsExactly(List.of("POWERING_UP", "PAUSED", "POWERING_DOWN"));
        assertThat(values("id=00000000-0000-0000-0000-000000000009")).containsExactly(new UUID(0, 9));
        assertThat(values("level>=4.10")).containsExactly(List.of(4, 10));
    }

    @Test
    void valuesEndWithASpaceOrAForeignBracket() {
        assertThat(values("(ip=fe80::1)")).containsExactly("fe80::1");
        assertThat(values("(name=a(1))")).containsExactly("a(1)");
        assertThat(values("name=a=b!c")).containsExactly("a=b!c");
        assertThat(values("name = \"and (more)\"")).containsExactly("and (more)");
    }

    @Test
    void caseCountsWhenAsked() {
        var exact = new SearchLanguage.Reader(true, NOW, (sight, id) -> Fragment.of("true"));
        assertThat(LANGUAGE.find(VMS, "name=A*", exact).condition().orElseThrow())
                .isEqualTo(new Fragment("((lower(v.name) like lower(?) and v.name like ?))", List.of("A%", "A%")));
    }

    @Test
    void wordsWithoutAFieldAreLookedForWherePeopleRead() {
        assertThat(values("mail")).containsExactly("%mail%", "%mail%");
        assertThat(values("up")).containsExactly("%up%", "%up%", "UP");
        assertThat(sql("mail up")).contains(" and ").contains(" or ");
        assertThat(values("\"sortby\"")).hasSize(2);
    }

    @Test
    void timesAreSaidByNameAndByDay() {
        Object today = Instant.parse("2026-11-27T00:00:00Z");
        Object tomorrow = Instant.parse("2026-11-28T00:00:00Z");
        assertThat(values("created=Today")).containsExactly(today, tomorrow);
        assertThat(values("created=friday")).containsExactly(today, tomorrow);
        assertThat(values("created>today")).containsExactly(tomorrow);
        assertThat(values("created<=today")).containsExactly(tomorrow);
        assertThat(values("created>=11/27/2026")).containsExactly(today);
        assertThat(values("created<27.11.2026")).containsExactly(today);
        assertThat(values("created=Yesterday")).containsExactly(Instant.parse("2026-11-26T00:00:00Z"), today);
        assertThat(values("created=Saturday")).first().isEqualTo(Instant.parse("2026-11-21T00:00:00Z"));
        assertThat(values("created=\"2026-11-27 10:05 pm\""))
                .containsExactly(Instant.parse("2026-11-27T22:05:00Z"), Instant.parse("2026-11-27T22:06:00Z"));
        assertThat(values("created>2026-11-27T10:05:06")).containsExactly(Instant.parse("2026-11-27T10:05:07Z"));
        assertThat(values("created>=2026-11-27T10:05:06+02:00")).containsExactly(Instant.parse("2026-11-27T08:05:06Z"));
    }

    @Test
    void orderAndPageStandAtTheEnd() {
        assertThat(find("name=a* sortby name desc page 3"))
                .returns(
                        "lower(v.name) desc",
                        found -> found.order().orElseThrow().sql())
                .returns(3, found -> found.page().orElseThrow());
        assertThat(find("sortby memory").order()).contains(Fragment.of("v.memory"));
        assertThat(find("sortby \"the memory (mb)\"").order()).contains(Fragment.of("v.memory"));
        assertThat(find("page 2").condition()).isEmpty();
        assertThat(find("  ").condition()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "colour=red            | FIELD_UNKNOWN      | 1",
                "name=a and host.x=1   | FIELD_UNKNOWN      | 12",
                "name=                 | VALUE_MISSING      | 6",
                "name=a and            | CONDITION_MISSING  | 11",
                "name=a or or name=b   | CONDITION_MISSING  | 11",
                "= a                   | CONDITION_MISSING  | 1",
                "(name=a               | BRACKET_OPEN       | 1",
                "name=a)               | BRACKET_UNEXPECTED | 7",
                "()                    | CONDITION_MISSING  | 2",
                "name=\"a              | QUOTE_OPEN         | 6",
                "memory=much           | VALUE_UNFIT        | 8",
                "status=asleep         | VALUE_UNFIT        | 8",
                "created=soon          | VALUE_UNFIT        | 9",
                "id=9                  | VALUE_UNFIT        | 4",
                "big=perhaps           | VALUE_UNFIT        | 5",
                "big>true              | OPERATOR_UNFIT     | 4",
                "name ! a              | CHARACTER_UNFIT    | 6",
                "sortby                | SORT_UNFIT         | 7",
                "sortby many           | SORT_UNFIT         | 8",
                "sortby host.name      | SORT_UNFIT         | 8",
                "sortby colour         | FIELD_UNKNOWN      | 8",
                "sortby name up        | WORD_UNEXPECTED    | 13",
                "name=a page 0         | PAGE_UNFIT         | 13",
                "page x                | PAGE_UNFIT         | 6",
                "Hosts: name=a         | KIND_OTHER         | 1",
            })
    void whatIsWrongIsSaidWithItsPlace(String text, SearchError.Problem problem, int column) {
        assertThat(error(text)).returns(problem, SearchError::problem).returns(column, SearchError::column);
    }

    @Test
    void searchesHaveLimits() {
        assertThat(error("name=a ".repeat(2_000)).problem()).isEqualTo(SearchError.Problem.TOO_LONG);
        assertThat(error("name=a ".repeat(1_000)).problem()).isEqualTo(SearchError.Problem.TOO_LONG);
        assertThat(error("(".repeat(500)).problem()).isEqualTo(SearchError.Problem.TOO_DEEP);
        assertThat(error("not ".repeat(500)).problem()).isEqualTo(SearchError.Problem.TOO_DEEP);
        assertThat(error("vm.host.vm.host.vm.host.name=a").problem()).isEqualTo(SearchError.Problem.FIELD_UNKNOWN);
        assertThat(error("name=\0").problem()).isEqualTo(SearchError.Problem.CHARACTER_UNFIT);
        assertThat(error("name=\ud800").problem()).isEqualTo(SearchError.Problem.CHARACTER_UNFIT);
    }

    private static Fragment asSeen(String text) {
        var reader = new SearchLanguage.Reader(
                false, NOW, (sight, id) -> Fragment.of(id + " in (seen " + sight + ", ?)", sight));
        Found found = LANGUAGE.find(VMS, text, reader);
        return found.condition().or(found::order).orElseThrow();
    }

    @Test
    void relatedObjectsMustBeVisibleAsWell() {
        assertThat(asSeen("host.name=a"))
                .isEqualTo(new Fragment(
                        "(v.host_id in (select h.id from host h where ((h.id in (seen host, ?)) and (lower(h.name) = lower(?)))))",
                        List.of("host", "a")));
    }

    /** The values of what is marked stand between those of the text, in the order of the statement. */
    @Test
    void namesAreTakenFromWhatIsVisibleOnly() {
        assertThat(asSeen("memory=1 and cluster=a and memory=2"))
                .isEqualTo(new Fragment(
                        "(((v.memory) = ?) and (v.cluster_id in (select x.id from cluster x"
                                + " where (x.id in (seen cluster, ?)) and lower(x.name) = lower(?))) and ((v.memory) = ?))",
                        List.of(1L, "cluster", "a", 2L)));
    }

    @Test
    void patternsHaveQuestionMarksOfTheirOwn() {
        var marked = new Fragment("a ~ '^x?(''?)?$' and b = ? and {host:h.id} and c = ?", List.of(1, 2));
        assertThat(Seen.filled(marked, (sight, id) -> Fragment.of("seen ?", sight)))
                .isEqualTo(new Fragment("a ~ '^x?(''?)?$' and b = ? and (seen ?) and c = ?", List.of(1, "host", 2)));
    }

    @Test
    void ordersJoinWhatTheyNeed() {
        var reader = new SearchLanguage.Reader(false, NOW, (sight, id) -> Fragment.of(id + " in (seen ?)", sight));
        Found found = LANGUAGE.find(VMS, "sortby cluster desc", reader);
        assertThat(found.order()).contains(Fragment.of("lower(sorted.name) desc nulls last"));
        assertThat(found.join())
                .contains(new Fragment(
                        "left join cluster sorted on sorted.id = v.cluster_id and (sorted.id in (seen ?))",
                        List.of("cluster")));
        assertThat(find("sortby memory desc").order()).contains(Fragment.of("v.memory desc"));
    }

    /** For words that are in the columns of several tables: rare ones are found by indexes, common ones row by row. */
    @Test
    void aPageOfWhatHoldsAWordCanBeReadInTwoWays() {
        var kind = new Searchable(
                List.of("Vms"),
                "vm v join vm_seen s on s.vm_id = v.id",
                "v.id",
                "vm",
                List.of(
                        text("name", "v.name").freely(),
                        text("guest", "s.guest").freely(),
                        number("memory", "v.memory")),
                List.of());
        var language = new SearchLanguage(List.of(kind));
        var reader = new SearchLanguage.Reader(false, NOW, (sight, id) -> Fragment.of("true"));
        Hits hits = language.find(kind, "mail memory=1", reader).hits().orElseThrow();
        assertThat(hits.with())
                .isEqualTo(new Fragment(
                        "with hits as materialized (select array(select * from ("
                                + "select v.id from vm v where ((lower(v.name) like lower(?)))"
                                + " union all select v.id from vm v join vm_seen s on s.vm_id = v.id where ((lower(s.guest) like lower(?)))"
                                + ") h limit 1001) as ids)",
                        List.of("%mail%", "%mail%")));
        assertThat(hits.few())
                .isEqualTo(new Fragment(
                        "(((select cardinality(ids) from hits) <= 1000"
                                + " and v.id = any(coalesce((select ids from hits), '{}'))) and ((v.memory) = ?))",
                        List.of(1L)));
        assertThat(hits.many())
                .isEqualTo(new Fragment(
                        "(((select cardinality(ids) from hits) > 1000"
                                + " and (((lower(v.name) like lower(?))) or ((lower(s.guest) like lower(?))))) and ((v.memory) = ?))",
                        List.of("%mail%", "%mail%", 1L)));
        for (String text : List.of("memory=1", "mail post", "mail or memory=1", "not mail")) {
            assertThat(language.find(kind, text, reader).hits()).as(text).isEmpty();
        }
    }

    @Test
    void textsInListsAreLookedForInTheWholeFirst() {
        Comparison comparison = Field.listed("ip", "v.ips", "v.all")
                .meaning()
                .test(Operator.IS, null, new Token(Token.Kind.WORD, "10.1_*", 1), NOW);
        assertThat(comparison.on("v.ips", false).arguments()).containsExactly("%\"10.1\\_%\"%", "10.1\\_%");
        Comparison odd = Field.listed("ip", "v.ips", "v.all")
                .meaning()
                .test(Operator.IS, null, new Token(Token.Kind.QUOTED, "a\\b", 1), NOW);
        assertThat(odd.on("v.ips", false).arguments()).containsExactly("a\\b");
    }
}
