package org.reeve.restapi.generator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.contract.OpenAPIVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document of the API's operations keeps to the published schema of such documents. */
class OpenApiTest {

    private static ApiModel model;
    private static String text;
    private static JsonObject document;

    @BeforeAll
    static void write() throws IOException {
        model = new ApiModel(Generate.read(Path.of("target/api-model.jar")));
        text = OpenApi.of(model);
        document = new JsonObject(text);
    }

    /** By the schemas that the OpenAPI Initiative publishes for version 3.1. */
    private static OutputUnit validate(JsonObject candidate) throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            return OpenAPIVersion.V3_1
                    .getRepository(vertx, "https://reeve.example")
                    .compose(schemas -> OpenAPIVersion.V3_1.validateContract(vertx, schemas, candidate))
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(2, TimeUnit.MINUTES);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(1, TimeUnit.MINUTES);
        }
    }

    @Test
    void theDocumentIsValid() throws Exception {
        OutputUnit result = validate(document);
        assertThat(
                        result.getErrors() == null
                                ? List.of()
                                : result.getErrors().stream().limit(5).toList())
                .isEmpty();
        assertThat(result.getValid()).isTrue();
    }

    @Test
    void anInvalidDocumentIsNoticed() throws Exception {
        var broken = new JsonObject(text);
        broken.getJsonObject("paths").getJsonObject("/vms").put("get", "not an operation");
        assertThat(validate(broken).getValid()).isFalse();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        Set<String> wrong = new TreeSet<>();
        Pattern.compile("\"\\$ref\":\"#/components/(\\w+)/(\\w+)\"")
                .matcher(text)
                .results()
                .forEach(found -> {
                    JsonObject kind = document.getJsonObject("components").getJsonObject(found.group(1));
                    if (kind == null || !kind.containsKey(found.group(2))) wrong.add(found.group());
                });
        assertThat(wrong).isEmpty();
    }

    /** As many as the contract counts. */
    @Test
    void everyOperationIsThere() {
        Set<String> ids = new HashSet<>();
        int operations = 0;
        for (String path : document.getJsonObject("paths").fieldNames()) {
            JsonObject there = document.getJsonObject("paths").getJsonObject(path);
            for (String verb : List.of("get", "post", "put", "delete")) {
                if (!there.containsKey(verb)) continue;
                operations++;
                ids.add(there.getJsonObject(verb).getString("operationId"));
            }
        }
        assertThat(operations).isEqualTo(894);
        assertThat(ids).hasSize(894);
    }
}
