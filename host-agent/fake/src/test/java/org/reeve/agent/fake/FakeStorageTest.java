package org.reeve.agent.fake;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.testing.StorageContract;

class FakeStorageTest implements StorageContract {

    private static final long TEBIBYTE = 1L << 40;

    private final RealTime time = new RealTime();
    private final Storage storage = new FakeStorage(new FakeShare(TEBIBYTE), time, Timing.INSTANT);

    @AfterEach
    void stop() {
        time.close();
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public String freshPlace() {
        return "/imagined/" + UUID.randomUUID();
    }
}
