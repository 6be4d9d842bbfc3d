package org.reeve.agent.libvirt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProcessEndsTest {

    private static final long LIMIT_SECONDS = 20;

    private final ProcessEnds ends = new ProcessEnds();

    @AfterEach
    void close() {
        ends.close();
    }

    /** The parent never asks what became of its child: the dead child stays, and nobody else can tell that it is dead. */
    @Test
    void tellsOfAProcessThatNobodyClearsAway() throws IOException, InterruptedException {
        Process careless = new ProcessBuilder("sh", "-c", "sleep 600 & echo $!; exec sleep 600").start();
        try (var out =
                new BufferedReader(new InputStreamReader(careless.getInputStream(), StandardCharsets.US_ASCII))) {
            long child = Long.parseLong(out.readLine());
            CountDownLatch ended = new CountDownLatch(1);
            assertThat(ends.watch(child, ended::countDown)).isTrue();
            ProcessHandle.of(child).orElseThrow().destroyForcibly();
            assertThat(ended.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            careless.destroyForcibly();
        }
    }

    @Test
    void tellsOfEachProcessOnce() throws IOException, InterruptedException {
        CountDownLatch first = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        Process one = new ProcessBuilder("sleep", "600").start();
        Process two = new ProcessBuilder("sleep", "600").start();
        assertThat(ends.watch(one.pid(), first::countDown)).isTrue();
        assertThat(ends.watch(two.pid(), second::countDown)).isTrue();
        one.destroyForcibly();
        assertThat(first.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(second.getCount()).isOne();
        two.destroyForcibly();
        assertThat(second.await(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesNotWaitForWhatIsGone() throws IOException, InterruptedException {
        Process brief = new ProcessBuilder("true").start();
        brief.waitFor();
        assertThat(ends.watch(brief.pid(), () -> {})).isFalse();
    }
}
