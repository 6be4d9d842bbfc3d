package org.reeve.restapi.generator;

import static org.reeve.restapi.generator.Markup.escaped;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ovirt.api.metamodel.concepts.EnumType;
import org.ovirt.api.metamodel.concepts.Service;

/** Writes the reference that people read: a page for every service and every type, and lists that lead there. */
final class ReferencePages {

    private final ApiModel model;
    private final List<Shape> shapes;
    private final Map<Service, List<Operation>> operations;

    ReferencePages(ApiModel model) {
        this.model = model;
        this.shapes = Shape.all(model);
        this.operations = Operations.of(model.root()).stream().collect(Collectors.groupingBy(Operation::service));
    }

    void writeTo(SourceTree files) {
        files.write("apidoc/style.css", SourceTree.resource("/apidoc/style.css"));
        files.write("apidoc/index.html", index());
        files.write("apidoc/operations.html", allOperations());
        files.write(
                "apidoc/services.html",
                list("Services", services().stream().map(ReferencePages::link).toList()));
        files.write("apidoc/types.html", list("Types", types()));
        for (Service service : services()) {
            files.write(
                    "apidoc/service/" + Words.snake(service) + ".html",
                    new ServicePage(service, operations.getOrDefault(service, List.of())).html());
        }
        for (Shape shape : shapes) files.write("apidoc/type/" + shape.name() + ".html", TypePage.of(shape));
        for (EnumType type : model.enums()) {
            files.write("apidoc/type/" + Words.className(type) + ".html", TypePage.of(type));
        }
    }

    private List<Service> services() {
        return model.services();
    }

    private static String link(Service service) {
        return "<a href=\"service/" + Words.snake(service) + ".html\">" + escaped(Sentences.words(service)) + "</a>";
    }

    private List<String> types() {
        var links = new TreeMap<String, String>();
        shapes.forEach(s -> links.put(s.name(), typeLink(s.name())));
        model.enums().forEach(e -> links.put(Words.className(e), typeLink(Words.className(e))));
        return List.copyOf(links.values());
    }

    private static String typeLink(String name) {
        return "<a href=\"type/" + name + ".html\">" + name + "</a>";
    }

    private String index() {
        var page = new Page("The API of this engine", "");
        page.out.text(
                "p",
                "Everything that people and programs do with the engine goes through this API. An object has an address; what"
                        + " belongs to it and what can be done with it are links in it.");
        page.out.text("h2", "A first request");
        page.out.text(
                "pre",
                """
                curl --cacert ca.pem --user admin@internal --header 'Accept: application/json' \\
                  https://engine.example.org/ovirt-engine/api/vms?search=status%3Dup

                curl --cacert ca.pem --user admin@internal --header 'Content-Type: application/xml' \\
                  --data '<action><async>true</async></action>' \\
                  https://engine.example.org/ovirt-engine/api/vms/{vm}/start""");
        page.out.text("h2", "What holds for every request");
        page.out.open("ul");
        for (String rule : RULES) page.out.text("li", rule);
        page.out.close("ul");
        page.out.text("h2", "Collections");
        page.out.open("ul", "class", "columns");
        model.root().locators().sorted().map(l -> link(l.getService())).forEach(l -> page.out.holding("li", l));
        page.out.close("ul");
        page.out.text("h2", "For programs");
        page.out.open("ul");
        page.out.holding("li", "<a href=\"../api/openapi.json\">OpenAPI 3.1</a>");
        page.out.holding(
                "li", "<a href=\"../api/model.json\">The model in JSON</a>, <a href=\"../api/model.xml\">in XML</a>");
        page.out.holding(
                "li",
                "<a href=\"../api?schema\">The schema of the XML</a>, <a href=\"../api?rsdl\">RSDL</a> (both ask who you are)");
        page.out.close("ul");
        return page.html();
    }

    private static final List<String> RULES = List.of(
            "Sign on with Basic, or with a token from /ovirt-engine/sso/oauth/token as Bearer.",
            "Bodies are XML or JSON; Accept says which you want back, and XML is what you get without it.",
            "search, max and follow choose from lists and what comes with them; Filter: true shows only what a user would see.",
            "What goes on after the answer is 202 with a link to watch it by; Expect: 201-created waits for an addition's end.",
            "Correlation-Id comes back, and is found again in events, jobs and logs.",
            "ETag names what you were sent: If-None-Match saves sending it again, If-Match keeps you from overwriting what you have not seen.",
            "Idempotency-Key makes a POST happen once, however often it is sent.",
            "Refusals say why in detail: 400 is a request to be changed, 404 is unknown or not yours to see, 409 is in the way now.");

    private String allOperations() {
        var page = new Page("Operations", "");
        page.out.open("div", "class", "scroll").open("table");
        Operations.of(model.root()).forEach(o -> {
            page.out.open("tr");
            page.out.text("td", o.http(), "class", "verb");
            page.out.holding(
                    "td",
                    "<a href=\"service/" + Words.snake(o.service()) + ".html#" + o.name() + "\"><code>"
                            + escaped(o.path()) + "</code></a>",
                    "class",
                    "path");
            page.out.text("td", Sentences.of(o));
            page.out.close("tr");
        });
        page.out.close("table").close("div");
        return page.html();
    }

    private static String list(String title, List<String> links) {
        var page = new Page(title, "");
        page.out.open("ul", "class", "columns");
        links.forEach(link -> page.out.holding("li", link));
        page.out.close("ul");
        return page.html();
    }
}
