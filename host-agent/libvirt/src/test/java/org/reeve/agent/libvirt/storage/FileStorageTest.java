package org.reeve.agent.libvirt.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.testing.StorageContract;

/** File storage keeps the contract, with a stand-in for qemu-img. */
class FileStorageTest implements StorageContract {

    @TempDir
    private Path directory;

    private FileStorage storage;

    @BeforeEach
    void create() {
        storage = new FileStorage(directory.resolve("repository"), qemuImg(), Clock.systemUTC());
    }

    QemuImg qemuImg() {
        return new FakeQemuImg();
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public String freshPlace() {
        try {
            return Files.createTempDirectory(directory, "place").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
