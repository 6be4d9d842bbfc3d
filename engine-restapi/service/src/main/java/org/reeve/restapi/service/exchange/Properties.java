package org.reeve.restapi.service.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.restapi.types.Property;

/** Named values as the API has them, in both directions. */
public final class Properties {

    private Properties() {}

    public static List<Property> type(Map<String, String> values) {
        return values.entrySet().stream()
                .map(one -> {
                    var property = new Property();
                    property.setName(one.getKey());
                    property.setValue(one.getValue());
                    return property;
                })
                .toList();
    }

    /** Absent when nothing was said about them; each name may be given once. */
    public static Optional<Map<String, String>> map(List<Property> given, String member) {
        if (given == null) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (Property one : given) {
            String name = Given.required(one.getName(), member + ".name");
            if (values.put(name, Given.or(one.getValue(), "")) != null) {
                throw new BadRequest(member, "\"" + name + "\" is given twice");
            }
        }
        return Optional.of(values);
    }
}
