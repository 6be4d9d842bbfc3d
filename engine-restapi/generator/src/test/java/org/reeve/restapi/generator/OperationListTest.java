package org.reeve.restapi.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The list of operations that the lab holds a running engine against is that of the published model. */
class OperationListTest {

    private static final Path KEPT =
            Path.of("../../packaging/lab/src/main/resources/org/reeve/lab/surface/operations.txt");

    @Test
    void theLabHasEveryOperationOfTheModel() throws IOException {
        String listed = new OperationList(new ApiModel(Generate.read(Path.of("target/api-model.jar")))).text();
        if (System.getProperty("golden.update") != null) Files.writeString(KEPT, listed);
        assertThat(listed.lines()).hasSize(894);
        assertThat(listed).isEqualTo(Files.readString(KEPT));
    }
}
