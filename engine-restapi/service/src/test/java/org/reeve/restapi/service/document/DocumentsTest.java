package org.reeve.restapi.service.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.xml.sax.SAXException;

/** The documents about the API are where they are looked for, and true. */
class DocumentsTest {

    private static ApiServer server;
    private static Client client;
    private static Schema schema;

    @BeforeAll
    static void start() throws SAXException {
        server = new ApiServer(new FakeBackend(), new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        schema = factory.newSchema(
                new StreamSource(new StringReader(client.get("/api?schema").body())));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Everything that any test has ever pinned. */
    static Stream<Path> goldenXml() throws IOException {
        return Stream.of("src/test/golden", "../types/src/test/golden").flatMap(root -> {
            try (var files = Files.walk(Path.of(root))) {
                return files.filter(f -> f.toString().endsWith(".xml")).toList().stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("goldenXml")
    void theSchemaFitsWhatIsSent(Path file) throws IOException, SAXException {
        schema.newValidator().validate(new StreamSource(file.toFile()));
    }

    @Test
    void theSchemaFitsTheRoot() throws IOException, SAXException {
        schema.newValidator()
                .validate(new StreamSource(new StringReader(client.get("/api").body())));
        assertThat(client.get("/api?schema").headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"api.xsd\"");
        assertThat(client.anonymous("GET", "/api?schema", "").statusCode()).isEqualTo(401);
    }

    @Test
    void operationsAreDescribedToOlderClients() {
        assertThat(client.get("/api?rsdl").body())
                .contains("<link href=\"/ovirt-engine/api/vms/{vm:id}/start\" rel=\"start\">")
                .contains("<http_method>DELETE</http_method>");
    }

    @Test
    void theModelIsDescribedInBothEncodings() throws IOException {
        JsonNode model = new ObjectMapper()
                .readTree(client.anonymous("GET", "/api/model", "", "Accept", "application/json")
                        .body());
        assertThat(model.path("types").findValuesAsText("kind"))
                .filteredOn("struct"::equals)
                .hasSizeGreaterThanOrEqualTo(217);
        assertThat(model.path("services").size()).isGreaterThanOrEqualTo(288);
        assertThat(client.get("/api/model.json").headers().firstValue("Content-Type"))
                .hasValue("application/json;charset=UTF-8");
        for (String xml : List.of("/api/model", "/api/model.xml")) {
            assertThat(client.get(xml, "Accept", "text/html, */*").body())
                    .startsWith("<?xml")
                    .contains("<services>");
        }
        assertThat(client.get("/api/model.html").headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/apidoc/");
    }

    @Test
    void openApiNamesEveryOperation() throws IOException {
        JsonNode openApi = new ObjectMapper()
                .readTree(client.anonymous("GET", "/api/openapi.json", "").body());
        assertThat(openApi.path("openapi").asText()).isEqualTo("3.1.0");
        assertThat(openApi.at("/paths/~1vms~1{vm}~1start/post/requestBody").isObject())
                .isTrue();
    }

    /** Every page is reached from the first, and every link leads to a page. */
    @Test
    void theReferenceHoldsTogether() {
        Set<String> seen = new HashSet<>();
        var open = new ArrayDeque<>(List.of("/apidoc/index.html"));
        Pattern link = Pattern.compile("href=\"([^\"#]+)");
        while (!open.isEmpty()) {
            String page = open.remove();
            if (!seen.add(page)) continue;
            var answer = client.anonymous("GET", page, "");
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy"))
                    .get()
                    .asString()
                    .contains("default-src 'none'");
            assertThat(answer.body()).doesNotContain("<script", " style=", "http://");
            if (page.endsWith(".css")) continue;
            link.matcher(answer.body())
                    .results()
                    .map(found -> URI.create(page).resolve(found.group(1)).getPath())
                    .filter(to -> to.startsWith("/apidoc/"))
                    .forEach(open::add);
        }
        assertThat(seen).hasSizeGreaterThan(600);
        assertThat(client.get("/apidoc").statusCode()).isIn(302, 200);
        assertThat(client.get("/apidoc/").body()).contains("<h1>");
        assertThat(client.get("/apidoc/../api/model.json").statusCode()).isNotEqualTo(500);
        assertThat(client.get("/apidoc/nonsense.html").statusCode()).isEqualTo(404);
    }
}
