package org.reeve.restapi.generator;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;

/** The schema of the API's XML is a schema; what it says is held against what is sent in the service's tests. */
class XsdTest {

    @Test
    void theSchemaIsOne() throws IOException {
        String schema = Xsd.of(new ApiModel(Generate.read(Path.of("target/api-model.jar"))));
        var factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        assertThatCode(() -> factory.newSchema(new StreamSource(new StringReader(schema))))
                .doesNotThrowAnyException();
    }
}
