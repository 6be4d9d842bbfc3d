package org.reeve.dal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reeve.dal.testing.Database;

/** Questions that are asked together are answered as if each had been asked alone, with as many statements as one of them sends. */
class GatheringIT {

    private static final Database DATABASE = Database.fresh().start();
    private static final Transactions TRANSACTIONS = DATABASE.transactions();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    private static <A> List<A> together(List<Function<Sql, A>> questions) {
        return TRANSACTIONS.run(() -> new Gathering(DATABASE.bean(Sql.class)).answers(questions));
    }

    private static <A> List<A> apart(List<Function<Sql, A>> questions) {
        return TRANSACTIONS.run(() -> questions.stream()
                .map(question -> question.apply(DATABASE.bean(Sql.class)))
                .toList());
    }

    private static <A> void same(Function<Integer, Function<Sql, A>> question) {
        List<Function<Sql, A>> all =
                IntStream.range(0, 50).boxed().map(question).toList();
        List<A> apart = apart(all);
        var statements = DATABASE.statements();
        statements.forget();
        apart(all.subList(0, 1));
        int one = statements.count();
        statements.forget();
        assertThat(together(all)).isEqualTo(apart);
        assertThat(statements.count()).isEqualTo(one);
    }

    @Test
    void rowsComeToWhoAskedForThemInTheirOrder() {
        same(n -> sql -> sql.list(
                "select m from generate_series(1, ?) m where m <> ? order by m desc",
                row -> n + ":" + row.getInt("m"),
                n % 7,
                3));
    }

    @Test
    void laterStatementsMayDependOnEarlierOnes() {
        same(n -> sql -> {
            int first = sql.first("select cast(? as integer) + 1 as m", row -> row.getInt(1), n)
                    .orElseThrow();
            List<Integer> more = new ArrayList<>();
            sql.each(
                    "select m, m as m from generate_series(?, ? + 2) m order by m",
                    10,
                    row -> row.getInt(2),
                    more::add,
                    first,
                    first);
            return more;
        });
    }

    @Test
    void argumentsOfEveryKindArrive() {
        same(n -> sql -> sql.list(
                """
                select t, b, coalesce(i, -1) as i, cast(w as text) as w, '?' as mark, u = any(?) as mine
                from (select cast(? as text) as t, cast(? as boolean) as b, cast(? as bigint) as i,
                    cast(? as timestamptz) at time zone 'UTC' as w, cast(? as uuid) as u) x""",
                row -> Arrays.asList(
                        row.getString("t"),
                        row.getBoolean("b"),
                        row.getLong("i"),
                        row.getString("w"),
                        row.getString("mark"),
                        row.getBoolean("mine")),
                n % 3 == 0 ? List.of() : List.of(new UUID(0, n), new UUID(1, n)),
                "a \"word\", {" + n,
                n % 2 == 0,
                n % 5 == 0 ? null : Long.valueOf(n),
                Instant.ofEpochSecond(n),
                new UUID(0, n)));
    }

    @Test
    void whatIsAskedAlikeIsReadOnce() {
        same(n -> sql -> sql.list("select ? + 1 as m", row -> n + row.getInt(1), 4));
    }

    @Test
    void someMayBeDoneBeforeOthers() {
        List<Function<Sql, Integer>> all = IntStream.range(0, 5)
                .<Function<Sql, Integer>>mapToObj(n -> sql -> {
                    int sum = 0;
                    for (int i = 0; i < n; i++) {
                        sum += sql.first("select cast(? as integer)", row -> row.getInt(1), i)
                                .orElseThrow();
                    }
                    return sum;
                })
                .toList();
        assertThat(together(all)).containsExactly(0, 0, 1, 3, 6);
    }

    @Test
    void whoReadsSomethingElseWhenAskedAgainIsCaught() {
        int[] asked = {0};
        assertThatThrownBy(() -> together(List.<Function<Sql, Integer>>of(sql ->
                        sql.first("select " + asked[0]++, row -> row.getInt(1)).orElseThrow())))
                .hasMessageContaining("something else");
    }

    @Test
    void nobodyWrites() {
        assertThatThrownBy(() -> together(List.<Function<Sql, Integer>>of(sql -> sql.run("delete from bookmark"))))
                .hasMessageContaining("only reads");
    }
}
