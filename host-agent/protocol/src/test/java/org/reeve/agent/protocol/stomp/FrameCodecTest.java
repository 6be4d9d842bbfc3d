package org.reeve.agent.protocol.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FrameCodecTest {

    private static final List<Frame> FRAMES = List.of(
            Frame.of(Command.CONNECT, Header.ACCEPT_VERSION, "1.2", Header.HEART_BEAT, "0,5000", "odd", "a\\c:b"),
            Frame.of(Command.SUBSCRIBE, Header.ID, "1", Header.DESTINATION, "jms.queue.events"),
            Frame.of(Command.SEND, "colon", "a:b", "lines", "a\r\nb", "back\\slash", "\\", "empty", "")
                    .carrying("{\"id\":1}".getBytes(StandardCharsets.UTF_8)),
            Frame.of(Command.MESSAGE, "name", "\u00e4\u20ac\ud83d\ude00")
                    .carrying(new byte[] {0, 10, 0, 0, 13, 10, 10, 0}),
            Frame.of(Command.DISCONNECT));

    @Test
    void readsFramesThroughEverySplit() {
        byte[] bytes = written(FRAMES);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertSame(read(bytes, List.of(cut)), FRAMES);
        }
    }

    @Test
    void readsFramesByteByByte() {
        byte[] bytes = written(FRAMES);
        List<Integer> cuts = new ArrayList<>();
        for (int cut = 1; cut < bytes.length; cut++) {
            cuts.add(cut);
        }
        assertSame(read(bytes, cuts), FRAMES);
    }

    @Test
    void readsFramesThroughRandomPieces() {
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<Frame> frames = new ArrayList<>();
            for (int i = random.nextInt(6); i >= 0; i--) {
                frames.add(randomFrame(random));
            }
            byte[] bytes = written(frames);
            List<Integer> cuts = random.ints(random.nextInt(12), 0, bytes.length)
                    .sorted()
                    .boxed()
                    .toList();
            assertSame(read(bytes, cuts), frames);
        }
    }

    @Test
    void readsWhatOtherPeersWrite() {
        String text =
                "\n\r\n\nSEND\r\ndestination:a:b\r\ndestination:second\r\n\r\nbody\0\n\n\nRECEIPT\nreceipt-id:7\n\n\0\n";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= bytes.length; cut++) {
            assertSame(
                    read(bytes, List.of(cut)),
                    List.of(
                            Frame.of(Command.SEND, Header.DESTINATION, "a:b")
                                    .carrying("body".getBytes(StandardCharsets.UTF_8)),
                            Frame.of(Command.RECEIPT, Header.RECEIPT_ID, "7")));
        }
    }

    @Test
    void heartBeatsAreNoFrames() {
        assertThat(read("\n\r\n\n\n".getBytes(StandardCharsets.UTF_8), List.of(1, 2)))
                .isEmpty();
    }

    @Test
    void refusesWhatIsTooLargeOrMalformed() {
        refuses("SEND\nx:" + "y".repeat(200), "exceed");
        refuses("SEND\ncontent-length:1001\n\n", "announces 1001");
        refuses("SEND\ncontent-length:-1\n\n", "announces -1");
        refuses("SEND\ncontent-length:x\n\n", "no number");
        refuses("SEND\n\n" + "y".repeat(1200), "body");
        refuses("SEND\ncontent-length:2\n\nabc\0", "longer");
        refuses("SEND\nnocolon\n\n\0", "no name");
        refuses("SEND\na:\\t\n\n\0", "escape");
        refuses("SEND\na:\\\n\n\0", "escape");
        refuses("SEND\n\0", "within");
    }

    @Test
    void dropsEverythingAfterAMalformedFrame() {
        EmbeddedChannel channel = new EmbeddedChannel(new FrameDecoder(new Limits(100, 1000)));
        assertThatThrownBy(() -> channel.writeInbound(buffer("SEND\nnocolon\n\n\0")))
                .isInstanceOf(BadFrame.class);
        channel.writeInbound(buffer("SEND\na:b\n\n\0"));
        assertThat(channel.inboundMessages()).isEmpty();
    }

    @Test
    void damagedBytesAreRefusedOrReadButNothingElseHappens() {
        byte[] sound = written(FRAMES);
        for (long seed = 0; seed < 5000; seed++) {
            Random random = new Random(seed);
            byte[] damaged = sound.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                read(damaged, List.of(random.nextInt(damaged.length)));
            } catch (BadFrame refused) {
                assertThat(refused).hasNoCause();
            }
        }
    }

    @Test
    void agreesOnACalmHeartBeat() {
        assertThat(HeartBeat.of("0,5000").answered().text()).isEqualTo("5000,0");
        assertThat(HeartBeat.of("20,1500").answered().text()).isEqualTo("1500,1000");
        assertThatThrownBy(() -> HeartBeat.of("1")).isInstanceOf(BadFrame.class);
        assertThatThrownBy(() -> HeartBeat.of("-1,0")).isInstanceOf(BadFrame.class);
    }

    private static void refuses(String text, String why) {
        EmbeddedChannel channel = new EmbeddedChannel(new FrameDecoder(new Limits(100, 1000)));
        assertThatThrownBy(() -> channel.writeInbound(buffer(text)))
                .isInstanceOf(BadFrame.class)
                .hasMessageContaining(why);
    }

    private static Frame randomFrame(Random random) {
        byte[] body = new byte[random.nextInt(40)];
        random.nextBytes(body);
        return new Frame(
                        random.nextBoolean() ? Command.SEND : Command.MESSAGE,
                        Map.of("h" + random.nextInt(9), randomText(random)),
                        body)
                .with(Map.of("second", randomText(random)));
    }

    private static String randomText(Random random) {
        return random.ints(random.nextInt(20), 0, 6)
                .mapToObj(i -> List.of("\r", "\n", ":", "\\", "x", "\u00e9").get(i))
                .reduce("", String::concat);
    }

    private static byte[] written(List<Frame> frames) {
        EmbeddedChannel channel = new EmbeddedChannel(new FrameEncoder());
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Frame frame : frames) {
            channel.writeOutbound(frame);
            ByteBuf one = channel.readOutbound();
            assertThat(channel.<ByteBuf>readOutbound())
                    .as("head and body travel together")
                    .isNull();
            byte[] bytes = new byte[one.readableBytes()];
            one.readBytes(bytes).release();
            all.writeBytes(bytes);
        }
        return all.toByteArray();
    }

    private static List<Frame> read(byte[] bytes, List<Integer> cuts) {
        EmbeddedChannel channel = new EmbeddedChannel(new FrameDecoder(Limits.USUAL));
        int from = 0;
        for (int cut : cuts) {
            channel.writeInbound(Unpooled.copiedBuffer(bytes, from, cut - from));
            from = cut;
        }
        channel.writeInbound(Unpooled.copiedBuffer(bytes, from, bytes.length - from));
        List<Frame> frames = new ArrayList<>();
        for (Frame frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
            frames.add(frame);
        }
        return frames;
    }

    private static void assertSame(List<Frame> read, List<Frame> sent) {
        assertThat(read).hasSameSizeAs(sent);
        for (int i = 0; i < sent.size(); i++) {
            assertThat(read.get(i).command()).isEqualTo(sent.get(i).command());
            assertThat(read.get(i).headers()).containsAllEntriesOf(sent.get(i).headers());
            assertThat(read.get(i).body()).isEqualTo(sent.get(i).body());
        }
    }

    private static ByteBuf buffer(String text) {
        return Unpooled.copiedBuffer(text, StandardCharsets.UTF_8);
    }
}
