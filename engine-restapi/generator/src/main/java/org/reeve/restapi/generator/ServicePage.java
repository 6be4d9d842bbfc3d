package org.reeve.restapi.generator;

import static org.reeve.restapi.generator.Markup.escaped;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovirt.api.metamodel.concepts.ListType;
import org.ovirt.api.metamodel.concepts.Parameter;
import org.ovirt.api.metamodel.concepts.PrimitiveType;
import org.ovirt.api.metamodel.concepts.Service;
import org.ovirt.api.metamodel.concepts.Type;

/** One service of the reference: what can be asked of it, where, with what, and what comes back. */
final class ServicePage {

    private final Service service;
    private final Map<String, List<Operation>> operations;
    private final Page page;

    /** @param operations all of this service, at all addresses */
    ServicePage(Service service, List<Operation> operations) {
        this.service = service;
        this.operations = operations.stream()
                .collect(Collectors.groupingBy(Operation::name, LinkedHashMap::new, Collectors.toList()));
        this.page = new Page(Sentences.capital(Sentences.words(service)), "../");
    }

    String html() {
        contents();
        operations.values().forEach(this::operation);
        List<String> below = service.locators()
                .sorted()
                .map(l -> link(l.getService(), l.getParameters().isEmpty() ? Words.segment(l) : "{id}"))
                .toList();
        if (!below.isEmpty()) {
            page.out.text("h2", "Below").open("ul", "class", "columns");
            below.forEach(link -> page.out.holding("li", link));
            page.out.close("ul");
        }
        return page.html();
    }

    private void contents() {
        page.out.open("ul", "class", "columns");
        operations
                .values()
                .forEach(places -> page.out.holding(
                        "li", "<a href=\"#" + places.getFirst().name() + "\">" + title(places.getFirst()) + "</a>"));
        page.out.close("ul");
    }

    private static String title(Operation operation) {
        return operation.action() ? Sentences.words(operation.method()) : operation.name();
    }

    private static String link(Service to, String segment) {
        return "<a href=\"" + Words.snake(to) + ".html\"><code>" + segment + "</code> " + escaped(Sentences.words(to))
                + "</a>";
    }

    private void operation(List<Operation> places) {
        Operation one = places.getFirst();
        page.out.text("h2", title(one), "id", one.name());
        String sentence = one.action() ? "" : escaped(Sentences.of(one));
        page.out.holding("p", sentence + notes(Notes.since(one.method()).orElse(""), Notes.deprecated(one.method())));
        places.forEach(o -> page.out.holding(
                "code", "<span class=\"verb\">" + o.http() + "</span>" + escaped(o.path()), "class", "where"));
        if (one.action()) parameters("In the action", one.inputs());
        else {
            parameters("In the query", one.query());
            one.body().ifPresent(b -> page.out.holding("p", "Body: " + type(b.getType())));
        }
        Stream<Parameter> results = one.action() ? one.outputs() : one.output().stream();
        String answer = results.map(p -> type(p.getType())).distinct().collect(Collectors.joining(", "));
        if (!answer.isEmpty()) page.out.holding("p", (one.action() ? "In the answered action: " : "Answer: ") + answer);
    }

    private void parameters(String title, Stream<Parameter> parameters) {
        List<Parameter> all = parameters.sorted().toList();
        if (all.isEmpty()) return;
        page.out.text("h3", title).open("div", "class", "scroll").open("table");
        all.forEach(p -> {
            page.out.open("tr").holding("td", "<code>" + Words.snake(p) + "</code>");
            page.out.holding("td", type(p.getType()) + notes(Notes.since(p).orElse(""), Notes.deprecated(p)));
            page.out.close("tr");
        });
        page.out.close("table").close("div");
    }

    static String notes(String since, boolean deprecated) {
        String note = since.isEmpty() ? "" : " <span class=\"soft\">since " + escaped(since) + "</span>";
        return deprecated ? note + " <span class=\"old\">deprecated</span>" : note;
    }

    private static String type(Type type) {
        if (type instanceof ListType list) return type(list.getElementType()) + "[]";
        if (type instanceof PrimitiveType) return Words.snake(type);
        String name = Words.className(type);
        return "<a href=\"../type/" + name + ".html\">" + name + "</a>";
    }
}
