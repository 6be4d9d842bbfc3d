package org.reeve.restapi.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reeve.restapi.meta.Struct;
import org.reeve.restapi.meta.StructMeta;
import org.reeve.restapi.types.AllTypes;

/** Whatever is written is read back the same, for every type, in both encodings and across them. */
class RoundTripSim {

    private static final int SEEDS = 8;

    @Test
    void everyTypeSurvivesBothEncodings() {
        for (StructMeta meta : AllTypes.metas()) {
            for (int seed = 0; seed < SEEDS; seed++) roundTrip(meta, seed);
        }
    }

    private static void roundTrip(StructMeta meta, long seed) {
        Struct original = new RandomStructs(seed).struct(meta, 2);
        String xml = Bodies.write(Bodies.XML, original);
        String json = Bodies.write(Bodies.JSON, original);
        Struct fromXml = Bodies.read(Bodies.XML, meta, xml);
        Struct fromJson = Bodies.read(Bodies.JSON, meta, json);
        String where = meta + " seed=" + seed;
        assertThat(Bodies.write(Bodies.XML, fromXml)).as(where).isEqualTo(xml);
        assertThat(Bodies.write(Bodies.JSON, fromJson)).as(where).isEqualTo(json);
        assertThat(Bodies.write(Bodies.JSON, fromXml)).as(where).isEqualTo(json);
        assertThat(Bodies.write(Bodies.XML, fromJson)).as(where).isEqualTo(xml);
    }
}
