package org.reeve.restapi.generator;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A structure as it travels, whether the model has it or every reader of the model must bring it: what documents are written from.
 *
 * @param tag its element in XML
 * @param plural the element of many
 * @param base the name of the shape it builds on
 */
record Shape(String name, String tag, String plural, Optional<String> base, List<Part> parts) {

    /** How a part is written. */
    enum Form {
        ATTRIBUTE,
        SCALAR,
        STRUCT,
        STRUCTS,
        SCALARS,
        REPEATED
    }

    /**
     * One member.
     *
     * @param type another shape, an enumeration, or one of the scalars in capitals
     * @param item the element of each of many
     */
    record Part(String wire, Form form, String type, String item, Optional<String> since, boolean deprecated) {

        private static Part of(String wire, Form form, String type) {
            return new Part(wire, form, type, wire, Optional.empty(), false);
        }

        private static Part of(Member member) {
            Form form = member.struct()
                    ? member.list() ? Form.STRUCTS : Form.STRUCT
                    : member.list() ? Form.SCALARS : member.attribute() ? Form.ATTRIBUTE : Form.SCALAR;
            String type = member.struct() || member.enumerated() ? member.itemJava() : member.scalar();
            return new Part(
                    member.wire(),
                    form,
                    type,
                    member.list() ? member.itemTag() : member.wire(),
                    Notes.since(member.concept()),
                    Notes.deprecated(member.concept()));
        }

        boolean shaped() {
            return form == Form.STRUCT || form == Form.STRUCTS || form == Form.REPEATED;
        }
    }

    /** Written by hand in {@code org.reeve.restapi.types}: what the model takes for granted. */
    private static final List<Shape> BY_HAND = List.of(
            byHand(
                    "ActionResult",
                    "action_result",
                    Optional.of("Resource"),
                    Part.of("fault", Form.STRUCT, "Fault"),
                    Part.of("grace_period", Form.STRUCT, "GracePeriod"),
                    Part.of("job", Form.STRUCT, "Job"),
                    Part.of("status", Form.SCALAR, "STRING")),
            byHand(
                    "Creation",
                    "creation",
                    Optional.of("Resource"),
                    Part.of("fault", Form.STRUCT, "Fault"),
                    Part.of("status", Form.SCALAR, "STRING")),
            byHand(
                    "Fault",
                    "fault",
                    Optional.empty(),
                    Part.of("detail", Form.SCALAR, "STRING"),
                    Part.of("reason", Form.SCALAR, "STRING")),
            byHand("GracePeriod", "grace_period", Optional.empty(), Part.of("expiry", Form.SCALAR, "LONG")),
            byHand(
                    "Link",
                    "link",
                    Optional.empty(),
                    Part.of("href", Form.ATTRIBUTE, "STRING"),
                    Part.of("rel", Form.ATTRIBUTE, "STRING")),
            byHand(
                    "Resource",
                    "resource",
                    Optional.empty(),
                    Part.of("href", Form.ATTRIBUTE, "STRING"),
                    Part.of("id", Form.ATTRIBUTE, "STRING"),
                    new Part("actions", Form.STRUCTS, "Link", "link", Optional.empty(), false),
                    Part.of("name", Form.SCALAR, "STRING"),
                    Part.of("description", Form.SCALAR, "STRING"),
                    Part.of("comment", Form.SCALAR, "STRING"),
                    Part.of("creation_status", Form.SCALAR, "STRING"),
                    Part.of("link", Form.REPEATED, "Link")),
            byHand(
                    "UsageMessage",
                    "usage_message",
                    Optional.empty(),
                    Part.of("message", Form.SCALAR, "STRING"),
                    Part.of("detailed_link", Form.STRUCT, "Link")));

    private static Shape byHand(String name, String tag, Optional<String> base, Part... parts) {
        return new Shape(name, tag, tag + "s", base, List.of(parts));
    }

    static List<Shape> all(ApiModel model) {
        return Stream.concat(
                        BY_HAND.stream(),
                        model.structs().stream()
                                .map(s -> new Shape(
                                        s.className(),
                                        s.tag(),
                                        s.plural(),
                                        s.base(),
                                        s.members().stream().map(Part::of).toList())))
                .sorted(Comparator.comparing(Shape::name))
                .toList();
    }
}
