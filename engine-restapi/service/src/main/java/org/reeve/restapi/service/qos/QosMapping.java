package org.reeve.restapi.service.qos;

import java.util.EnumMap;
import java.util.Map;
import org.reeve.backend.qos.AddQos;
import org.reeve.backend.qos.QosView;
import org.reeve.backend.qos.UpdateQos;
import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.qos.QosLimit;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Qos;
import org.reeve.restapi.types.QosType;

/** Qualities of service as the API has them. Every limit is a member of the type under the same name. */
final class QosMapping {

    private QosMapping() {}

    static Qos type(QosView view) {
        var type = Labels.label(new Qos(), view.id(), view.name(), view.description(), null);
        type.setType(QosType.valueOf(view.type().name()));
        type.setDataCenter(Refs.dataCenter(view.dataCenter()));
        view.limits().forEach((limit, value) -> type.set(place(limit), value));
        return type;
    }

    static AddQos.Order add(DataCenterId dataCenter, Qos given) {
        Given.required(given.getName(), "name");
        Given.required(given.getType(), "type");
        return new AddQos.Order(
                dataCenter,
                org.reeve.model.qos.QosType.valueOf(given.getType().name()),
                Labels.of(given),
                limits(given));
    }

    static UpdateQos.Order update(QosView was, Qos given) {
        return new UpdateQos.Order(was.id(), was.dataCenter(), was.type(), Labels.of(given), limits(given));
    }

    private static Map<QosLimit, Integer> limits(Qos given) {
        Map<QosLimit, Integer> limits = new EnumMap<>(QosLimit.class);
        for (QosLimit limit : QosLimit.values()) {
            if (given.get(place(limit)) instanceof Integer value) {
                limits.put(limit, value);
            }
        }
        return limits;
    }

    private static int place(QosLimit limit) {
        return Qos.META.place(limit.word()).orElseThrow();
    }
}
