package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Walks over everything that is offered, starting at the root; what it finds is written to {@code target/surface.txt}. */
class SurfaceTest {

    @Test
    void everythingOfferedIsReachable() throws IOException {
        var offer = new Offer();
        Files.write(Path.of("target/surface.txt"), offer.operations());
        assertThat(offer.operations())
                .contains("GET /api", "GET /api/jobs/{id}/steps/{id}", "GET /api/roles/{id}/permits");
    }
}
