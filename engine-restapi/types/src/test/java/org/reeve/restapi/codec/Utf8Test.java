package org.reeve.restapi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text comes out as the platform would write it. */
class Utf8Test {

    private static byte[] written(String text) throws IOException {
        var out = new ByteArrayOutputStream();
        var utf8 = new Utf8(out);
        utf8.write(text);
        utf8.write('!');
        utf8.flush();
        return out.toByteArray();
    }

    private static void same(String text) throws IOException {
        assertThat(written(text)).isEqualTo((text + "!").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyWidthOfCharacter() throws IOException {
        same("");
        same("plain \u007f \u0080 \u07ff \u0800 \uffff é € \uD83D\uDE00");
        same("half \uD83D and \uDE00 pairs \uDE00\uD83D");
    }

    @Test
    void textsLongerThanTheBuffer() throws IOException {
        for (String unit : new String[] {"a", "é", "€", "\uD83D\uDE00"}) {
            for (int more = 0; more < 4; more++) same("x".repeat(more) + unit.repeat(9_000));
        }
    }

    @Test
    void anyText() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 200; i++) {
            var text = new StringBuilder();
            for (int c = random.nextInt(200); c > 0; c--) text.append((char) random.nextInt(0x10000));
            same(text.toString());
        }
    }
}
