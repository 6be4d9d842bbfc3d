package org.reeve.restapi.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ovirt.api.metamodel.concepts.EnumType;
import org.ovirt.api.metamodel.concepts.ListType;
import org.ovirt.api.metamodel.concepts.Method;
import org.ovirt.api.metamodel.concepts.Model;
import org.ovirt.api.metamodel.concepts.Parameter;
import org.ovirt.api.metamodel.concepts.Service;
import org.ovirt.api.metamodel.concepts.StructType;
import org.ovirt.api.metamodel.concepts.Type;

/** The model as the writers want it: sorted, and with the structures that the model leaves to its readers. */
final class ApiModel {

    /** Written by hand in {@code org.reeve.restapi.types}: what every object with an id has, and links. */
    static final String RESOURCE = "Resource";

    private static final Set<String> BY_HAND = Set.of("identified");

    private final Model model;

    ApiModel(Model model) {
        this.model = model;
    }

    List<EnumType> enums() {
        return model.types()
                .filter(EnumType.class::isInstance)
                .map(EnumType.class::cast)
                .sorted()
                .toList();
    }

    List<Service> services() {
        return model.services().sorted().toList();
    }

    /** As the model has them, those that are written by hand included. */
    List<Type> types() {
        return model.types().filter(t -> !(t instanceof ListType)).sorted().toList();
    }

    Service root() {
        return model.getRoot();
    }

    List<Struct> structs() {
        return Stream.concat(
                        model.types()
                                .filter(StructType.class::isInstance)
                                .map(StructType.class::cast)
                                .filter(type -> !BY_HAND.contains(Words.snake(type)))
                                .map(ApiModel::struct),
                        Stream.of(action()))
                .sorted(Comparator.comparing(Struct::className))
                .toList();
    }

    private static Struct struct(StructType type) {
        return new Struct(Words.className(type), Words.tag(type), Words.plural(type), base(type), declared(type));
    }

    private static Optional<String> base(StructType type) {
        // The root document is not identified, yet carries links like everything that is.
        if (type.getBase() == null) return Words.snake(type).equals("api") ? Optional.of(RESOURCE) : Optional.empty();
        return Optional.of(BY_HAND.contains(Words.snake(type.getBase())) ? RESOURCE : Words.className(type.getBase()));
    }

    private static List<Member> declared(StructType type) {
        String owner = Words.snake(type);
        var members = new ArrayList<Member>();
        type.declaredAttributes().sorted().forEach(a -> members.add(new Member(owner, a, a.getType(), false)));
        type.declaredLinks().sorted().forEach(l -> members.add(new Member(owner, l, l.getType(), true)));
        return List.copyOf(members);
    }

    /** The body of every action: what any of them takes or gives back, in one structure. */
    private static final Set<String> ACTION_BY_HAND = Set.of("status", "fault", "job");

    private Struct action() {
        Map<String, Member> members = new TreeMap<>();
        model.services()
                .flatMap(Service::methods)
                .filter(Method::isAction)
                .flatMap(Method::parameters)
                .filter(p -> !ACTION_BY_HAND.contains(Words.snake(p)))
                .forEach(p -> add(members, p));
        return new Struct("Action", "action", "actions", Optional.of("ActionResult"), List.copyOf(members.values()));
    }

    private static void add(Map<String, Member> members, Parameter parameter) {
        var member = new Member("action", parameter, parameter.getType(), false);
        var before = members.putIfAbsent(member.wire(), member);
        if (before != null && !before.java().equals(member.java())) {
            throw new IllegalStateException("actions disagree about " + member.wire());
        }
    }
}
