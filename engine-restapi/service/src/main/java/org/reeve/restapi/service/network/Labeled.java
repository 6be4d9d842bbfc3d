package org.reeve.restapi.service.network;

import java.util.List;
import org.reeve.backend.api.Request;
import org.reeve.restapi.types.NetworkLabel;

/** What bears network labels: a network, or a card of a host. */
public interface Labeled {

    /** @throws jakarta.ws.rs.NotFoundException when there is no such object, or none that the caller may see */
    List<String> labels();

    Request add(String label);

    Request remove(String label);

    /** Says in a label what bears it. */
    void sign(NetworkLabel label);
}
