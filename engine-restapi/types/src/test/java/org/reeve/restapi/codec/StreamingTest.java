package org.reeve.restapi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.types.Vm;

/** Collections that are written while they are read. */
class StreamingTest {

    private static final int MANY = 20_000;

    /** So many of the last items may still be in somebody's hands. */
    private static final int FEW = 10;

    static Stream<Codec> codecs() {
        return Stream.of(Bodies.XML, Bodies.JSON);
    }

    private static Vm vm(int number) {
        var vm = new Vm();
        vm.setName("vm" + number);
        return vm;
    }

    private static String written(Codec codec, Listing<?> listing) throws IOException {
        var out = new ByteArrayOutputStream();
        codec.write(listing, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void itLooksAsIfItHadBeenThereAllAtOnce(Codec codec) throws IOException {
        for (int count : new int[] {0, 1, 3}) {
            List<Vm> all = Stream.iterate(0, n -> n + 1)
                    .limit(count)
                    .map(StreamingTest::vm)
                    .toList();
            Listing<Vm> flowing = Listing.flowing(Vm.META, sink -> {
                for (Vm one : all) sink.take(one);
            });
            assertThat(written(codec, flowing)).isEqualTo(written(codec, new Listing<>(Vm.META, all)));
        }
    }

    /** Every thousandth item is watched: once written, nobody holds it. */
    @ParameterizedTest
    @MethodSource("codecs")
    void whatIsWrittenIsForgotten(Codec codec) throws IOException {
        Deque<WeakReference<Vm>> written = new ArrayDeque<>();
        Listing<Vm> many = Listing.flowing(Vm.META, sink -> {
            for (int i = 0; i < MANY; i++) {
                Vm one = vm(i);
                written.add(new WeakReference<>(one));
                sink.take(one);
                if (i % 5_000 == 4_999) {
                    one = null;
                    assertThat(alive(written)).isLessThan(FEW);
                }
            }
        });
        codec.write(many, OutputStream.nullOutputStream());
        assertThat(written).hasSize(MANY);
    }

    private static long alive(Deque<WeakReference<Vm>> all) {
        System.gc();
        return all.stream().filter(one -> one.get() != null).count();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void whatFailsBeforeTheFirstItemHasWrittenNothing(Codec codec) {
        var out = new ByteArrayOutputStream();
        Listing<Vm> failing = Listing.flowing(Vm.META, sink -> {
            throw new IllegalStateException("no database");
        });
        assertThatThrownBy(() -> codec.write(failing, out)).hasMessage("no database");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void whatFailsHalfWayDoesNotLookComplete(Codec codec) {
        var out = new ByteArrayOutputStream();
        Listing<Vm> failing = Listing.flowing(Vm.META, sink -> {
            for (int i = 0; i < MANY; i++) sink.take(vm(i));
            throw new IllegalStateException("no database any more");
        });
        assertThatThrownBy(() -> codec.write(failing, out)).hasMessage("no database any more");
        assertThat(out.size()).isPositive();
        assertThat(out.toString(StandardCharsets.UTF_8).stripTrailing())
                .doesNotEndWith("</vms>")
                .doesNotEndWith("]}");
    }
}
