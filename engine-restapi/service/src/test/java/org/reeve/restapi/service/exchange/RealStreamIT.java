package org.reeve.restapi.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.backend.testing.TestEngine;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.Crowd;
import org.reeve.restapi.service.testing.RealApi;

/** Long lists are written as they come from the database, and never in memory as a whole. */
class RealStreamIT {

    private static final int MACHINES = 20_000;

    /** Every machine has a description so long that all of them together are some forty megabytes. */
    private static final int DESCRIBED = 2_000;

    /** What may be held at a time, by whomever: rows being read, buffers of both ends. The whole list would take some two hundred. */
    private static final long HELD = 32L << 20;

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static RealApi api;

    @BeforeAll
    static void start() {
        api = new RealApi();
        var crowd = new Crowd(api);
        crowd.one();
        crowd.many(2, MACHINES);
        api.sql("update vm set description = repeat(md5(id::text), ? / 32)", DESCRIBED);
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/vms, application/xml",
        "/api/vms, application/json",
        "/api/vms?search=name%3Dvm*%20sortby%20name, application/xml"
    })
    void memoryDoesNotGrowWithTheList(String path, String encoding) throws IOException, InterruptedException {
        assertThat(length(path + (path.contains("?") ? "&" : "?") + "max=10", encoding, 0))
                .isPositive();
        long before = used();
        assertThat(length(path, encoding, before + HELD)).isGreaterThan((long) MACHINES * DESCRIBED);
    }

    /** Nobody is woken by a client that had enough. */
    @Test
    void aClientMayGoAwayInTheMiddle() throws IOException, InterruptedException {
        List<LogRecord> loud = new CopyOnWriteArrayList<>();
        var watch = new Handler() {
            @Override
            public void publish(LogRecord record) {
                if (record.getLevel().intValue() >= Level.WARNING.intValue()) loud.add(record);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(watch);
        try {
            try (InputStream body = open("/api/vms", "application/xml")) {
                assertThat(body.readNBytes(1 << 20)).hasSize(1 << 20);
                assertThat(reading()).isOne();
            }
            TestEngine.eventually("the list is no longer read", () -> reading() == 0);
            assertThat(api.client().get("/api/vms?max=1").statusCode()).isEqualTo(200);
        } finally {
            Logger.getLogger("").removeHandler(watch);
        }
        assertThat(loud).extracting(LogRecord::getMessage).isEmpty();
    }

    /** How many connections of the engine are within a transaction, beside the one that asks. */
    private static long reading() {
        return api.count(
                """
                select count(*) from pg_stat_activity where datname = current_database() and state <> 'idle'
                    and pid <> pg_backend_pid()""");
    }

    private static long length(String path, String encoding, long most) throws IOException, InterruptedException {
        try (InputStream body = open(path, encoding)) {
            byte[] piece = new byte[1 << 16];
            long length = 0;
            int pieces = 0;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                length += read;
                if (most > 0 && ++pieces % 400 == 0) assertThat(used()).isLessThan(most);
            }
            return length;
        }
    }

    private static InputStream open(String path, String encoding) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(api.client().uri(path)))
                .header("Authorization", Client.ADMIN)
                .header("Accept", encoding)
                .build();
        var answer = HTTP.send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
