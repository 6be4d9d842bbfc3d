package org.reeve.restapi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Vm;
import org.reeve.restapi.types.VmStatus;

/** Bodies that do not fit are refused by name; what clients really send is taken. */
class StrictnessTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "<vm><colour>red</colour></vm>               | vm: unknown member \"colour\" at line 1, column 13",
                "<vm><cpu><colour/></cpu></vm>               | vm/cpu: unknown member \"colour\" at line 1, column 19",
                "<vm><status>flying</status></vm>            | vm/status: Invalid value \"flying\" at line 1, column 28",
                "<vm><memory>99999999999999999999</memory></vm> | vm/memory: Invalid value \"99999999999999999999\" at line 1, column 42",
                "<vm><name>a</name><name>b</name></vm>       | vm: member \"name\" is given twice at line 1, column 25",
                "<host/>                                     | host: expected \"vm\" at line 1, column 8",
                "<vm>text</vm>                               | vm: text where members are expected at line 1, column 11",
                "<vm><nics><disk/></nics></vm>               | vm/nics: unknown member \"disk\" at line 1, column 18",
                "<vm><name>                                  | vm/name: malformed XML at line 1, column 11",
            })
    void wrongXmlIsRefusedWithItsPlace(String body, String message) {
        assertThatThrownBy(() -> Bodies.read(Bodies.XML, Vm.META, body.strip()))
                .isInstanceOf(BadBody.class)
                .hasMessage(message.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"colour\":1}                                    | unknown member \"colour\" at line 1, column 2",
                "{\"cpu\":{\"colour\":1}}                          | /cpu: unknown member \"colour\" at line 1, column 9",
                "{\"nics\":{\"nic\":[{},{\"plugged\":\"maybe\"}]}}  | /nics/nic/1/plugged: Invalid value \"maybe\" at line 1, column 31",
                "{\"name\":\"a\",\"name\":\"b\"}                    | member \"name\" is given twice at line 1, column 13",
                "{\"name\":                                        | malformed JSON at line 1, column 9",
                "{\"memory\":1e400}                               | /memory: Invalid value \"1e400\" at line 1, column 11",
            })
    void wrongJsonIsRefusedWithItsPlace(String body, String message) {
        assertThatThrownBy(() -> Bodies.read(Bodies.JSON, Vm.META, body.strip()))
                .isInstanceOf(BadBody.class)
                .hasMessage(message.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<vm>",
                "<vm></vm><vm/>",
                "not xml",
                "<!DOCTYPE vm [<!ENTITY a \"b\">]><vm><name>&a;</name></vm>",
                "<!DOCTYPE vm SYSTEM \"file:///etc/passwd\"><vm/>",
                "<vm><name>&undefined;</name></vm>",
            })
    void malformedAndHostileXmlIsRefused(String body) {
        assertThatThrownBy(() -> Bodies.read(Bodies.XML, Vm.META, body)).isInstanceOf(BadBody.class);
    }

    private static Vm xml(byte[] body) throws IOException {
        return (Vm) Bodies.XML.read(new ByteArrayInputStream(body), Optional.empty(), Vm.META);
    }

    /** The platform's parser would print them as well, where any client could fill the log with them. */
    @Test
    void bytesThatAreNoTextAreRefusedQuietly() {
        PrintStream errors = System.err;
        var printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            for (String body : List.of("\u00ff\u0001", "<vm><name>\u00c3(</name></vm>", "<\u00f0", "<vm>\u0080")) {
                assertThatThrownBy(() -> xml(body.getBytes(StandardCharsets.ISO_8859_1)))
                        .isInstanceOf(BadBody.class)
                        .hasMessageContaining("malformed XML");
            }
            assertThatThrownBy(() -> xml("<?xml version='1.0' encoding='none'?><vm/>".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(BadBody.class)
                    .hasMessageContaining("unknown encoding");
        } finally {
            System.setErr(errors);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void xmlIsReadInTheEncodingItNames(String charset) throws IOException {
        String body = "<?xml version=\"1.0\" encoding=\"" + charset + "\"?><vm><name>gr\u00fcn</name></vm>";
        assertThat(xml(body.getBytes(Charset.forName(charset))).getName()).isEqualTo("gr\u00fcn");
    }

    @Test
    void aByteOrderMarkIsNoText() throws IOException {
        assertThat(xml("\ufeff<vm><name>\u00fc</name></vm>".getBytes(StandardCharsets.UTF_8))
                        .getName())
                .isEqualTo("\u00fc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "nothing",
                "{} {}",
                "{\"colour\":\"red\"}",
                "{\"status\":\"flying\"}",
                "{\"cpu\":\"one\"}",
                "{\"name\":{}}",
                "{\"name\":[1]}",
                "{\"nics\":[]}",
                "{\"nics\":{\"disk\":[]}}",
                "{\"memory\":\"1.5\"}"
            })
    void wrongJsonIsRefused(String body) {
        assertThatThrownBy(() -> Bodies.read(Bodies.JSON, Vm.META, body)).isInstanceOf(BadBody.class);
    }

    @Test
    void depthIsBounded() {
        int levels = 10_000;
        String xml = "<vm>" + "<template><vm>".repeat(levels);
        String json = "{\"template\":{\"vm\":".repeat(levels);
        assertThatThrownBy(() -> Bodies.read(Bodies.XML, Vm.META, xml)).isInstanceOf(BadBody.class);
        assertThatThrownBy(() -> Bodies.read(Bodies.JSON, Vm.META, json)).isInstanceOf(BadBody.class);
    }

    @Test
    void theNumberOfMembersIsBounded() {
        String xml = "<vm><nics>" + "<nic/>".repeat(Limits.MEMBERS) + "</nics></vm>";
        String json = "{\"nics\":{\"nic\":[" + "{},".repeat(Limits.MEMBERS) + "{}]}}";
        for (var body : new String[] {xml, json}) {
            assertThatThrownBy(() -> Bodies.read(body.equals(xml) ? Bodies.XML : Bodies.JSON, Vm.META, body))
                    .isInstanceOfSatisfying(
                            BadBody.class, e -> assertThat(e.kind()).isEqualTo(BadBody.Kind.SIZE));
        }
    }

    @Test
    void numbersOfAnyLengthAreRefusedAtOnce() {
        for (String number : new String[] {"9".repeat(1_000_000), "1e999999999", "-0." + "0".repeat(500_000) + "1"}) {
            assertThatThrownBy(() -> Bodies.read(Bodies.JSON, Vm.META, "{\"memory\":" + number + "}"))
                    .isInstanceOf(BadBody.class);
            assertThatThrownBy(() -> Bodies.read(Bodies.XML, Vm.META, "<vm><memory>" + number + "</memory></vm>"))
                    .isInstanceOf(BadBody.class);
        }
    }

    @Test
    void longNamesOfMembersAreRefused() {
        String name = "x".repeat(1 << 20);
        assertThatThrownBy(() -> Bodies.read(Bodies.JSON, Vm.META, "{\"" + name + "\":1}"))
                .isInstanceOf(BadBody.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
        assertThatThrownBy(() -> Bodies.read(Bodies.XML, Vm.META, "<vm><" + name + "/></vm>"))
                .isInstanceOf(BadBody.class)
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(300));
    }

    @Test
    void whatIsNotTextIsRefused() {
        byte[] broken = {'{', '"', 'n', 'a', 'm', 'e', '"', ':', '"', (byte) 0xC3, '(', '"', '}'};
        assertThatThrownBy(() -> Bodies.JSON.read(new ByteArrayInputStream(broken), Optional.empty(), Vm.META))
                .isInstanceOf(BadBody.class);
        byte[] half = {'<', 'v', 'm', '>', '<', 'n', 'a', 'm', 'e', '>', (byte) 0xC3, '('};
        assertThatThrownBy(() -> Bodies.XML.read(new ByteArrayInputStream(half), Optional.empty(), Vm.META))
                .isInstanceOf(BadBody.class);
    }

    @Test
    void sizeIsBounded() {
        String filler = "x".repeat((int) Limits.BYTES);
        assertThatThrownBy(() -> Bodies.read(Bodies.XML, Vm.META, "<vm><name>" + filler + "</name></vm>"))
                .isInstanceOf(BadBody.class);
        assertThatThrownBy(() -> Bodies.read(Bodies.JSON, Vm.META, "{\"name\":\"" + filler + "\"}"))
                .isInstanceOf(BadBody.class);
    }

    @Test
    void scalarsAreTakenAsTextOrAsTheyLook() {
        Vm vm = Bodies.read(
                Bodies.JSON,
                Vm.META,
                "{\"memory\":1024,\"run_once\":true,\"start_time\":1000,\"status\":\"UP\",\"name\":null}");
        assertThat(vm.getMemory()).isEqualTo(1024L);
        assertThat(vm.getRunOnce()).isTrue();
        assertThat(vm.getStartTime()).isEqualTo(Instant.ofEpochMilli(1000));
        assertThat(vm.getStatus()).isEqualTo(VmStatus.UP);
        assertThat(vm.getName()).isNull();
    }

    @Test
    void xmlIsTakenAsClientsWriteIt() {
        Vm vm = Bodies.read(
                Bodies.XML,
                Vm.META,
                """
                <?xml version='1.0'?>
                <!-- by hand --><vm xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="1">
                <name><![CDATA[a<b]]></name><memory> 1024 </memory><run_once>1</run_once>
                <start_time>2017-08-23T12:48:05.123+02:00</start_time></vm>""");
        assertThat(vm.getName()).isEqualTo("a<b");
        assertThat(vm.getMemory()).isEqualTo(1024L);
        assertThat(vm.getRunOnce()).isTrue();
        assertThat(vm.getStartTime()).isEqualTo(Instant.parse("2017-08-23T10:48:05.123Z"));
        Action empty = Bodies.read(Bodies.XML, Action.META, "<action/>");
        assertThat(empty.getAsync()).isNull();
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        var vm = new Vm();
        vm.setName("bell\u0007 half\uD800");
        assertThat(Bodies.write(Bodies.XML, vm)).contains("<name>bell\uFFFD half\uFFFD</name>");
    }
}
