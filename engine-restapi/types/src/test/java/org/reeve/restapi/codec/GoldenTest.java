package org.reeve.restapi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;
import org.reeve.restapi.types.AllTypes;

/** What travels stays what it was. */
class GoldenTest {

    private static final Map<String, Struct> SAMPLES = Map.of(
            "vm", Samples.vm(),
            "host", Samples.host(),
            "disk", Samples.disk(),
            "nic", Samples.nic(),
            "event", Samples.event(),
            "statistic", Samples.statistic(),
            "action", Samples.action(),
            "fault", Samples.fault());

    @TestFactory
    List<DynamicTest> mainTypesKeepTheirForm() {
        return new TreeMap<>(SAMPLES)
                .entrySet().stream()
                        .map(e -> DynamicTest.dynamicTest(e.getKey(), () -> pin(e.getKey(), e.getValue())))
                        .toList();
    }

    private static void pin(String name, Struct sample) {
        String xml = Bodies.write(Bodies.XML, sample);
        String json = Bodies.write(Bodies.JSON, sample);
        Golden.compare("codec/" + name + ".xml", xml);
        Golden.compare("codec/" + name + ".json", json);
        Struct back = Bodies.read(Bodies.XML, sample.meta(), xml);
        assertThat(Bodies.write(Bodies.JSON, back)).isEqualTo(json);
    }

    /** All 217 of the model, and what is written by hand. */
    @TestFactory
    List<DynamicTest> everyTypeKeepsItsForm() {
        assertThat(AllTypes.metas()).hasSizeGreaterThan(217);
        return AllTypes.metas().stream()
                .map(FullStructs::of)
                .map(full -> DynamicTest.dynamicTest(name(full), () -> pin("types/" + name(full), full)))
                .toList();
    }

    private static String name(Struct struct) {
        return struct.getClass().getSimpleName();
    }

    @Test
    void collectionsKeepTheirForm() {
        List<Struct> hosts = List.of(Samples.host(), Samples.host());
        StructMeta meta = hosts.get(0).meta();
        Golden.compare("codec/hosts.xml", Bodies.write(Bodies.XML, meta, hosts));
        Golden.compare("codec/hosts.json", Bodies.write(Bodies.JSON, meta, hosts));
        assertThat(Bodies.write(Bodies.XML, meta, List.of())).endsWith("?>\n<hosts/>\n");
        assertThat(Bodies.write(Bodies.JSON, meta, List.of())).isEqualTo("{}");
    }

    @Test
    void everyMemberOfEveryTypeKeepsItsName() {
        String all = AllTypes.metas().stream()
                .map(m -> m.tag() + " " + m.plural() + "\n"
                        + m.props().stream().map(GoldenTest::line).collect(Collectors.joining()))
                .collect(Collectors.joining());
        Golden.compare("codec/members.txt", all);
    }

    private static String line(Prop prop) {
        String item = prop.itemTag().isEmpty() ? "" : " of " + prop.itemTag();
        String type = prop.type() == null ? "" : " " + prop.type().get().tag();
        return "  " + prop.wire() + " " + prop.form().name().toLowerCase() + item + type
                + (prop.isLink() ? " link" : "") + "\n";
    }
}
