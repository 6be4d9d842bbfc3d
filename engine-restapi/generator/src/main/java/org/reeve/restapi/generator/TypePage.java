package org.reeve.restapi.generator;

import java.util.Map;
import org.ovirt.api.metamodel.concepts.EnumType;

/** One type of the reference: its members or its values, and how they are written. */
final class TypePage {

    private static final Map<String, String> SCALARS = Map.of(
            "STRING", "text",
            "BOOLEAN", "true or false",
            "INT", "whole number",
            "LONG", "whole number, 64 bits",
            "DOUBLE", "number",
            "DECIMAL", "decimal number",
            "DATE", "moment: ISO 8601 in XML, milliseconds since 1970 in JSON");

    private TypePage() {}

    static String of(Shape shape) {
        var page = new Page(shape.name(), "../");
        page.out.holding(
                "p",
                "Element <code>" + shape.tag() + "</code>, many in <code>" + shape.plural() + "</code>"
                        + shape.base().map(b -> ", builds on " + link(b)).orElse("") + ".");
        if (!shape.parts().isEmpty()) {
            page.out.open("div", "class", "scroll").open("table");
            page.out.holding("tr", "<th>Member</th><th>Type</th><th></th>");
            shape.parts().forEach(part -> row(page, part));
            page.out.close("table").close("div");
        }
        return page.html();
    }

    private static void row(Page page, Shape.Part part) {
        page.out.open("tr").holding("td", "<code>" + part.wire() + "</code>");
        page.out.holding("td", type(part));
        page.out.holding(
                "td",
                ServicePage.notes(part.since().orElse(""), part.deprecated()).strip());
        page.out.close("tr");
    }

    private static String type(Shape.Part part) {
        String type = SCALARS.containsKey(part.type()) ? SCALARS.get(part.type()) : link(part.type());
        return switch (part.form()) {
            case ATTRIBUTE -> type + " <span class=\"soft\">(an attribute in XML)</span>";
            case SCALAR, STRUCT -> type;
            case STRUCTS, SCALARS -> type + ", many, each as <code>" + part.item() + "</code>";
            case REPEATED -> type + ", repeated";
        };
    }

    private static String link(String name) {
        return "<a href=\"" + name + ".html\">" + name + "</a>";
    }

    static String of(EnumType type) {
        var page = new Page(Words.className(type), "../");
        page.out.text("p", "One of:").open("ul", "class", "columns");
        type.values()
                .sorted()
                .forEach(v -> page.out.holding(
                        "li",
                        "<code>" + Words.snake(v) + "</code>"
                                + ServicePage.notes(Notes.since(v).orElse(""), Notes.deprecated(v))));
        page.out.close("ul");
        return page.html();
    }
}
