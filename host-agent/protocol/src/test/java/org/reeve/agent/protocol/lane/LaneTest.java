package org.reeve.agent.protocol.lane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void keepsTheOrderOnAnyThread() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            Lane lane = new Lane(threads);
            List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch done = new CountDownLatch(1);
            for (int i = 0; i < 10_000; i++) {
                int number = i;
                lane.execute(() -> seen.add(number));
            }
            lane.execute(done::countDown);

            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(seen)
                    .containsExactlyElementsOf(
                            IntStream.range(0, 10_000).boxed().toList());
        }
    }

    @Test
    void goesOnAfterAFailure() throws Exception {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        try (ExecutorService threads = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
            return thread;
        })) {
            Lane lane = new Lane(threads);
            CountDownLatch done = new CountDownLatch(1);
            lane.execute(() -> {
                throw new IllegalStateException("one");
            });
            lane.execute(done::countDown);

            assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(failures).singleElement().isInstanceOf(IllegalStateException.class);
        }
    }
}
