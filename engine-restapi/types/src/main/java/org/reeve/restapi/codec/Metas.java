package org.reeve.restapi.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.reeve.restapi.meta.StructMeta;
import org.reeve.restapi.types.ActionResult;

/** Finds a type's wire description from its class: once per class, for the framework only knows classes. */
final class Metas {

    private static final ClassValue<StructMeta> FOUND = new ClassValue<>() {
        @Override
        protected StructMeta computeValue(Class<?> type) {
            try {
                return (StructMeta) type.getField("META").get(null);
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException(type + " is no type of the API", e);
            }
        }
    };

    private Metas() {}

    static StructMeta of(Class<?> type) {
        return FOUND.get(type);
    }

    static boolean isAction(Class<?> type) {
        return ActionResult.class.isAssignableFrom(type);
    }

    /** Of the items of a {@code Listing<Vm>}. */
    static StructMeta ofItems(Type listing) {
        if (listing instanceof ParameterizedType typed && typed.getActualTypeArguments()[0] instanceof Class<?> item) {
            return of(item);
        }
        throw new IllegalArgumentException("items of an unknown type: " + listing);
    }
}
