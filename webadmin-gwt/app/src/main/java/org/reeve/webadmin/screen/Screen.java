package org.reeve.webadmin.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.core.Look;
import org.reeve.kit.core.Store;
import org.reeve.kit.table.Column;
import org.reeve.kit.table.Command;
import org.reeve.kit.ui.View;

/**
 * One kind of object on the screen, said as facts: where it stands in the navigation, its columns, what can be done with
 * it, and the faces of one of them. A list page and a detail page follow from that.
 */
public record Screen<T extends Resource>(
        Place place,
        Store<T> store,
        Optional<Function<T, Look>> look,
        List<Column<T>> columns,
        List<Command<T>> commands,
        List<Filter<T>> filters,
        List<Create> creations,
        List<Face<T>> faces,
        Predicate<T> moving) {

    /** Where it stands: the section and word of the navigation, and its path in the address. */
    public record Place(String section, String path, String label, String one, String icon) {}

    /** A quick choice over the list. */
    public record Filter<T>(String label, Predicate<T> wanted) {}

    /** A button that makes a new one. */
    public record Create(String label, Runnable run) {}

    /** One face of one object; it is made when it is opened. */
    public record Face<T>(String id, String label, String icon, Function<T, View> view) {}

    public Screen {
        columns = List.copyOf(columns);
        commands = List.copyOf(commands);
        filters = List.copyOf(filters);
        creations = List.copyOf(creations);
        faces = List.copyOf(faces);
    }

    public static <T extends Resource> Screen<T> of(Place place, Store<T> store, List<Column<T>> columns) {
        return new Screen<>(
                place, store, Optional.empty(), columns, List.of(), List.of(), List.of(), List.of(), item -> false);
    }

    public Screen<T> looking(Function<T, Look> look) {
        return new Screen<>(place, store, Optional.of(look), columns, commands, filters, creations, faces, moving);
    }

    public Screen<T> commands(List<Command<T>> commands) {
        return new Screen<>(place, store, look, columns, commands, filters, creations, faces, moving);
    }

    public Screen<T> filter(String label, Predicate<T> wanted) {
        return new Screen<>(
                place,
                store,
                look,
                columns,
                commands,
                plus(filters, new Filter<>(label, wanted)),
                creations,
                faces,
                moving);
    }

    public Screen<T> create(String label, Runnable run) {
        return new Screen<>(
                place, store, look, columns, commands, filters, plus(creations, new Create(label, run)), faces, moving);
    }

    public Screen<T> face(String id, String label, String icon, Function<T, View> view) {
        return new Screen<>(
                place,
                store,
                look,
                columns,
                commands,
                filters,
                creations,
                plus(faces, new Face<>(id, label, icon, view)),
                moving);
    }

    /** Those whose loads move all the time, and are read again while they are in sight. */
    public Screen<T> moving(Predicate<T> moving) {
        return new Screen<>(place, store, look, columns, commands, filters, creations, faces, moving);
    }

    private static <E> List<E> plus(List<E> list, E element) {
        List<E> longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}
