package org.reeve.restapi.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
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
                "<vm><colour>red</colour></vm>                       | vm: unknown member \"colour\"",
                "<vm><cpu><topology><cores>x</cores></topology></cpu></vm> | vm/cpu/topology/cores: Invalid value \"x\"",
                "<vm><status>flying</status></vm>                    | vm/status: Invalid value \"flying\"",
                "<vm><memory>99999999999999999999</memory></vm>      | vm/memory: Invalid value \"99999999999999999999\"",
                "<host/>                                             | host: expected \"vm\"",
                "<vm>text</vm>                                       | vm: text where members are expected",
                "<vm><nics><disk/></nics></vm>                       | vm/nics: unknown member \"disk\"",
            })
    void wrongXmlIsRefusedWithItsPlace(String body, String message) {
        assertThatThrownBy(() -> Bodies.read(Bodies.XML, Vm.META, body))
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
