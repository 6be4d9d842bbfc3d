package org.reeve.agent.core.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reeve.agent.core.port.HostFault;

class LanesTest {

    @Test
    void workOfOneLaneRunsInOrder() throws Exception {
        Lanes lanes = new Lanes(8);
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<Boolean>> all = IntStream.range(0, 90)
                .mapToObj(i -> lanes.submit("vm", () -> seen.add(i)))
                .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
        assertThat(seen).isSorted().hasSize(90);
    }

    @Test
    void lanesDoNotWaitForEachOther() throws Exception {
        Lanes lanes = new Lanes(8);
        CountDownLatch stuck = new CountDownLatch(1);
        CompletableFuture<Boolean> slow = lanes.submit("a", () -> stuck.await(10, TimeUnit.SECONDS));
        assertThat(lanes.submit("b", () -> "done").get(10, TimeUnit.SECONDS)).isEqualTo("done");
        stuck.countDown();
        assertThat(slow.get(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void noMoreRunsAtOnceThanAllowed() throws Exception {
        Lanes lanes = new Lanes(3);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<CompletableFuture<Integer>> all = IntStream.range(0, 60)
                .mapToObj(i -> lanes.submit(i, () -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    return now.decrementAndGet();
                }))
                .toList();
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(10, TimeUnit.SECONDS);
        assertThat(most.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void aFailureIsItsOwnersAlone() throws Exception {
        Lanes lanes = new Lanes(8);
        CompletableFuture<String> broken = lanes.submit("vm", () -> {
            throw new IllegalStateException("broken");
        });
        assertThat(lanes.submit("vm", () -> "next").get(10, TimeUnit.SECONDS)).isEqualTo("next");
        assertThatExceptionOfType(ExecutionException.class).isThrownBy(() -> broken.get(1, TimeUnit.SECONDS));
    }

    @Test
    void aLaneThatIsFullSaysSo() {
        Lanes lanes = new Lanes(8);
        CountDownLatch stuck = new CountDownLatch(1);
        assertThatExceptionOfType(HostFault.class).isThrownBy(() -> {
            for (int i = 0; i < 1000; i++) {
                lanes.submit("vm", () -> stuck.await(10, TimeUnit.SECONDS));
            }
        });
        stuck.countDown();
    }
}
