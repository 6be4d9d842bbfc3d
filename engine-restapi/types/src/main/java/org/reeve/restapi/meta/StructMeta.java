package org.reeve.restapi.meta;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How one structure is written: its element's name and its members in wire order, inherited ones first. */
public final class StructMeta {

    /** What structures without a base build on. */
    public static final StructMeta NONE = new StructMeta("", "", () -> null, List.of());

    private final String tag;
    private final String plural;
    private final Supplier<? extends Struct> create;
    private final List<Prop> props;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<Integer> attributes;

    private StructMeta(String tag, String plural, Supplier<? extends Struct> create, List<Prop> props) {
        this.tag = tag;
        this.plural = plural;
        this.create = create;
        this.props = props;
        for (int i = 0; i < props.size(); i++) places.put(props.get(i).wire(), i);
        this.attributes = IntStream.range(0, props.size())
                .filter(i -> props.get(i).form() == Prop.Form.ATTRIBUTE)
                .boxed()
                .toList();
    }

    public static StructMeta of(
            String tag, String plural, Supplier<? extends Struct> create, StructMeta base, Prop... own) {
        return new StructMeta(
                tag,
                plural,
                create,
                Stream.concat(base.props.stream(), Stream.of(own)).toList());
    }

    public String tag() {
        return tag;
    }

    /** The element of a collection of these. */
    public String plural() {
        return plural;
    }

    public Struct create() {
        return create.get();
    }

    public List<Prop> props() {
        return props;
    }

    /** Places of the members that are attributes of the object's own element. */
    public List<Integer> attributes() {
        return attributes;
    }

    /** Place of the member of this name in {@link #props()}. */
    public Optional<Integer> place(String wire) {
        return Optional.ofNullable(places.get(wire));
    }

    @Override
    public String toString() {
        return tag;
    }
}
