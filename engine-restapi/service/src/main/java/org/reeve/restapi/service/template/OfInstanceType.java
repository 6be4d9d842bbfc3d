package org.reeve.restapi.service.template;

import java.util.UUID;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Device;
import org.reeve.restapi.types.GraphicsConsole;
import org.reeve.restapi.types.InstanceType;

/** The parts of an instance type say that they are its; inside the engine it is a template, which is nobody's business. */
final class OfInstanceType {

    private OfInstanceType() {}

    static <T extends Device> T device(T device) {
        device.setInstanceType(
                of(new TemplateId(UUID.fromString(device.getTemplate().getId()))));
        device.setTemplate(null);
        return device;
    }

    static void own(GraphicsConsole console, TemplateId id) {
        console.setInstanceType(of(id));
    }

    private static InstanceType of(TemplateId id) {
        return Refs.to(InstanceType::new, "instancetypes", id);
    }
}
