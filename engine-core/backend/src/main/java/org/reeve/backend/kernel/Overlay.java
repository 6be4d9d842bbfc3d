package org.reeve.backend.kernel;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * Lays a wish over what there is. Both are records of optional members and of such records; what the wish does not say stays. An empty
 * text, a number below zero and the id of nothing take away what was there, because a wish cannot otherwise say "none". A bare flag is set
 * once either of them sets it.
 */
public final class Overlay {

    private static final UUID NOTHING = new UUID(0, 0);

    private Overlay() {}

    @SuppressWarnings("unchecked")
    public static <R extends Record> R of(R was, R wish) {
        RecordComponent[] members = was.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(members).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Object[] values = new Object[members.length];
            for (int i = 0; i < members.length; i++) {
                values[i] = member(
                        members[i].getAccessor().invoke(was),
                        members[i].getAccessor().invoke(wish));
            }
            return (R) was.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("settings refuse to be made", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(was.getClass() + " is not a record of public members", e);
        }
    }

    private static Object member(Object was, Object wish) {
        if (was instanceof Record inner) {
            return of(inner, (Record) wish);
        }
        if (was instanceof Boolean set) {
            return set || (Boolean) wish;
        }
        Optional<?> said = (Optional<?>) wish;
        return said.isEmpty() ? was : said.filter(value -> !none(value));
    }

    private static boolean none(Object value) {
        return value instanceof String text && text.isBlank()
                || value instanceof Integer number && number < 0
                || NOTHING.equals(value);
    }
}
