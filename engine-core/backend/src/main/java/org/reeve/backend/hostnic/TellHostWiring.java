package org.reeve.backend.hostnic;

import jakarta.enterprise.context.Dependent;
import org.reeve.backend.host.OfHost;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;

/** Answers {@link HostWiringQuery}. */
@Dependent
public class TellHostWiring implements QueryHandler<HostWiringQuery, HostWiring> {

    @Override
    public HostWiring answer(HostWiringQuery query, Reader reader) {
        OfHost.require(query.host(), reader);
        return new WiringRows(reader.sql()).wiring(query.host());
    }
}
