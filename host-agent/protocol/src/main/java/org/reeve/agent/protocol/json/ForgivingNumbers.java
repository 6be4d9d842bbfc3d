package org.reeve.agent.protocol.json;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Set;

/** Accepts "12.0" where a whole number is expected: some agents print every number as a fraction. */
final class ForgivingNumbers extends DeserializationProblemHandler {

    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

    @Override
    public Object handleWeirdStringValue(DeserializationContext context, Class<?> target, String text, String failure)
            throws IOException {
        if (!WHOLE.contains(target)) {
            return NOT_HANDLED;
        }
        try {
            BigDecimal number = new BigDecimal(text.strip());
            boolean small = target == int.class || target == Integer.class;
            if (small) {
                return number.intValue();
            }
            return number.longValue();
        } catch (NumberFormatException notANumber) {
            return NOT_HANDLED;
        }
    }
}
