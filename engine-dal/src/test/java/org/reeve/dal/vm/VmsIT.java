package org.reeve.dal.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reeve.dal.testing.Database;
import org.reeve.model.vm.VmId;

class VmsIT {

    private static final Database DATABASE = Database.fresh().start();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void startsWithoutMachines() {
        var nobody = new VmId(new UUID(0, 1));
        assertThat(DATABASE.transactions().run(() -> DATABASE.bean(Vms.class).find(nobody)))
                .isEmpty();
    }
}
