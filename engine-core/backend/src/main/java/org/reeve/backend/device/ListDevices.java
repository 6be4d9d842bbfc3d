package org.reeve.backend.device;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;

/** Answers {@link DevicesQuery}. */
@Dependent
public class ListDevices implements QueryHandler<DevicesQuery, List<DeviceView>> {

    @Override
    public List<DeviceView> answer(DevicesQuery query, Reader reader) {
        OfOwner.require(query.owner(), reader);
        return new DeviceRows(reader.sql()).of(query.owner(), query.kind());
    }
}
