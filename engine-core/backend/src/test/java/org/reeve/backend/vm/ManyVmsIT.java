package org.reeve.backend.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints how long a long list takes. */
class ManyVmsIT {

    private static final Logger LOG = LoggerFactory.getLogger(ManyVmsIT.class);
    private static final int MANY = 5_000;

    @Test
    void listsThousandsAtOnce() {
        try (TestEngine engine = TestEngine.with()) {
            engine.run(() -> {
                engine.sql()
                        .run(
                                """
                                insert into vm (id, data_center_id, cluster_id, template_id, original_template_id, name, memory_bytes,
                                    memory_guaranteed_bytes, memory_max_bytes)
                                select gen_random_uuid(), c.data_center_id, c.id, t.id, t.id, 'v' || n, 1 << 30, 1 << 30, 1 << 30
                                from cluster c, template t, generate_series(1, ?) n where t.kind = 'TEMPLATE'""",
                                MANY);
                engine.sql().run("insert into vm_wanted (vm_id) select id from vm");
                return engine.sql().run("insert into vm_seen (vm_id) select id from vm");
            });
            engine.backend().ask(People.admin(), VmsQuery.all());
            long began = System.nanoTime();
            List<VmView> all = engine.backend().ask(People.admin(), VmsQuery.all());
            LOG.info("vms={} listed in {}", MANY, Duration.ofNanos(System.nanoTime() - began));
            assertThat(all).hasSize(MANY);
        }
    }
}
