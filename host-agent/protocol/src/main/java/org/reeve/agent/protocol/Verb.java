package org.reeve.agent.protocol;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Optional;

/** The wire name of a call, such as {@code VM.create}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Verb {

    String value();

    /** Looks up what a call class declares about itself. */
    final class Names {

        private static final ClassValue<String> VERBS = new ClassValue<>() {
            @Override
            protected String computeValue(Class<?> call) {
                return Optional.ofNullable(call.getAnnotation(Verb.class))
                        .map(Verb::value)
                        .orElseThrow(() -> new IllegalArgumentException(call + " names no verb"));
            }
        };

        private static final ClassValue<Type> REPLIES = new ClassValue<>() {
            @Override
            protected Type computeValue(Class<?> call) {
                return Arrays.stream(call.getGenericInterfaces())
                        .filter(type -> type instanceof ParameterizedType shape && shape.getRawType() == Call.class)
                        .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(call + " names no reply"));
            }
        };

        private Names() {}

        public static String of(Class<?> call) {
            return VERBS.get(call);
        }

        public static Type reply(Class<?> call) {
            return REPLIES.get(call);
        }
    }
}
