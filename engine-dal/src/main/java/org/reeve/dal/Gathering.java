package org.reeve.dal;

import jakarta.enterprise.inject.Vetoed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers the same question about many things at the cost of asking it once: statements that differ only in their arguments go to the
 * database together. A question is asked, is interrupted at the first statement whose rows are not known yet, and is asked again from its
 * beginning once they are; so it must only read, and read the same whenever it is given the same rows.
 */
public final class Gathering {

    /** More statements, one after the other, than any question sends. */
    private static final int ROUNDS = 100;

    /** So many questions are in memory at a time. */
    private static final int TOGETHER = 1_000;

    private final Sql sql;

    public Gathering(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param questions read through what they are given
     * @return the answers in the order of the questions
     */
    public <A> List<A> answers(List<Function<Sql, A>> questions) {
        List<A> answers = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += TOGETHER) {
            List<Asked<A>> some = questions.subList(from, Math.min(questions.size(), from + TOGETHER)).stream()
                    .map(Asked::new)
                    .toList();
            settle(some);
            some.forEach(one -> answers.add(one.answer));
        }
        return answers;
    }

    private <A> void settle(List<Asked<A>> questions) {
        List<Asked<A>> open = questions;
        for (int round = 0; !open.isEmpty(); round++) {
            if (round == ROUNDS)
                throw new IllegalStateException("a question never has all it asks for: " + open.get(0).want);
            open = open.stream().filter(one -> !one.answered()).toList();
            read(List.<Asked<?>>copyOf(open));
        }
    }

    private void read(List<Asked<?>> open) {
        Map<String, List<Asked<?>>> byText = new LinkedHashMap<>();
        open.forEach(one -> byText.computeIfAbsent(one.want.text(), text -> new ArrayList<>())
                .add(one));
        byText.forEach(this::read);
    }

    private void read(String text, List<Asked<?>> wanting) {
        Map<List<Object>, List<Asked<?>>> byArguments = new LinkedHashMap<>();
        wanting.forEach(one -> byArguments
                .computeIfAbsent(one.want.arguments(), given -> new ArrayList<>())
                .add(one));
        wanting.forEach(Asked::begin);
        List<List<Asked<?>>> askers = List.copyOf(byArguments.values());
        var manifold = new Manifold(text, List.copyOf(byArguments.keySet()));
        sql.list(
                manifold.sql(),
                row -> {
                    for (Asked<?> one : askers.get(manifold.place(row))) one.take(row);
                    return true;
                },
                manifold.arguments());
    }

    /** A statement that somebody waits for. */
    private record Want<T>(String text, List<Object> arguments, Row<T> row) {}

    /** Interrupts a question. It tells nothing, so it costs nothing. */
    private static final class Interrupted extends RuntimeException {

        private static final long serialVersionUID = 1;

        Interrupted() {
            super("the rows are not known yet", null, false, false);
        }
    }

    /** A question with what it has been told so far. */
    private static final class Asked<A> {

        private final Function<Sql, A> question;
        private final List<List<Object>> known = new ArrayList<>();
        private final List<String> sent = new ArrayList<>();
        private Want<?> want;
        private A answer;

        Asked(Function<Sql, A> question) {
            this.question = question;
        }

        boolean answered() {
            try {
                answer = question.apply(new Known(this));
                return true;
            } catch (Interrupted notYet) {
                return false;
            }
        }

        void begin() {
            known.add(new ArrayList<>());
            sent.add(want.text());
        }

        /** Rows of another statement would be taken for those of this one. */
        void requireSame(int place, String text) {
            if (!sent.get(place).equals(text))
                throw new IllegalStateException("asked again, a question reads something else: " + text);
        }

        void take(ResultSet row) throws SQLException {
            known.get(known.size() - 1).add(want.row().of(row));
        }
    }

    /** What a question reads through, once: the n-th statement finds the rows that the n-th was told. */
    @Vetoed
    private static final class Known extends Sql {

        private final Asked<?> asked;
        private int place;

        Known(Asked<?> asked) {
            this.asked = asked;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
            if (place < asked.known.size()) {
                asked.requireSame(place, sql);
                return (List<T>) new ArrayList<>(asked.known.get(place++));
            }
            asked.want = new Want<>(
                    sql, Arrays.asList(arguments).stream().map(Manifold::plain).toList(), row);
            throw new Interrupted();
        }

        @Override
        public <T> void each(String sql, int fetched, Row<T> row, Consumer<? super T> receiver, Object... arguments) {
            list(sql, row, arguments).forEach(receiver);
        }

        @Override
        public int run(String sql, Object... arguments) {
            throw new IllegalStateException("a question that is asked with others only reads, not: " + sql);
        }

        @Override
        public void batch(String sql, Collection<Object[]> rows) {
            throw new IllegalStateException("a question that is asked with others only reads, not: " + sql);
        }

        @Override
        public List<Long> batch(String sql, String column, Collection<Object[]> rows) {
            throw new IllegalStateException("a question that is asked with others only reads, not: " + sql);
        }
    }
}
