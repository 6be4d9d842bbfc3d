package org.reeve.restapi.service.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.backend.testing.TestEngine.eventually;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.SignOn;
import org.reeve.backend.bookmark.AddBookmark;
import org.reeve.backend.testing.People;
import org.reeve.restapi.service.testing.RealApi;

/** Many readers whose connections keep breaking, over an engine that is restarted under them. */
@Timeout(120)
class RealStreamsIT {

    private static final int READERS = 50;
    private static final int WRITERS = 4;
    private static final int ORDERS = 60;

    private static RealApi api;

    @BeforeAll
    static void start() {
        api = new RealApi();
        api.engine().start();
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @Test
    void everyReaderHearsEverythingOnceAndInOrder() throws InterruptedException {
        String token = token("admin@internal");
        long begun = last();
        List<Reader> readers = IntStream.range(0, READERS)
                .mapToObj(number -> new Reader(api, number % 2 == 0, begun, new Random(number), token))
                .toList();
        readers.forEach(Reader::start);
        write("before");
        // What is written while nobody serves is heard afterwards.
        api.restart();
        write("after");
        long end = last();
        eventually(
                "all readers have heard the last change", () -> readers.stream().allMatch(one -> one.at() >= end));
        readers.forEach(Reader::stop);
        List<Long> told = api.engine().run(() -> api.engine()
                .sql()
                .list(
                        "select seq from change where seq > ? and seq <= ? order by seq",
                        row -> row.getLong(1),
                        begun,
                        end));
        assertThat(told).hasSizeGreaterThan(2 * WRITERS * ORDERS);
        assertThat(readers).allSatisfy(one -> {
            assertThat(one.heard()).isEqualTo(told);
            assertThat(one.resyncs()).isZero();
            assertThat(one.connections()).isGreaterThan(2);
        });
    }

    private static String token(String user) {
        return api.engine().bean(SignOn.class).signOn(user, "secret:1");
    }

    private static long last() {
        return api.count("select max(seq) from change");
    }

    /** Several at once, of whom every tenth is refused and rolled back. */
    private static void write(String prefix) throws InterruptedException {
        List<Thread> writers = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = prefix + "-" + writer + "-";
            writers.add(Thread.ofVirtual().start(() -> IntStream.range(0, ORDERS)
                    .forEach(order -> add(name + (order % 10 == 9 ? order - 1 : order)))));
        }
        for (Thread writer : writers) writer.join();
    }

    private static void add(String name) {
        try {
            api.engine().backend().run(People.admin(), new AddBookmark.Order(name, "vm:"));
        } catch (Refused taken) {
            assertThat(taken.kind()).isEqualTo(Refused.Kind.CONFLICT);
        }
    }

    @Test
    void aUserWithoutRightsHearsNothing() throws InterruptedException {
        api.stranger("guest");
        // Only of his own sign-on would he be told, so that comes first.
        String token = token("guest@internal");
        var reader = new Reader(api, true, last(), new Random(1), token);
        reader.start();
        write("secret");
        long end = last();
        eventually("the guest's place has moved on", () -> reader.at() >= end);
        reader.stop();
        assertThat(reader.heard()).isEmpty();
    }
}
