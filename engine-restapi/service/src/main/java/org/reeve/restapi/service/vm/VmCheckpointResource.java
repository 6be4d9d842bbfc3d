package org.reeve.restapi.service.vm;

import java.util.stream.Stream;
import org.reeve.restapi.service.exchange.Derived;
import org.reeve.restapi.services.VmCheckpointService;
import org.reeve.restapi.types.Checkpoint;

/** One point in time since which changes are known. */
public final class VmCheckpointResource implements VmCheckpointService {

    private final Derived<Checkpoint> all;
    private final String id;

    VmCheckpointResource(Derived<Checkpoint> all, String id) {
        this.all = all;
        this.id = id;
    }

    @Override
    public Checkpoint get() {
        return all.get(id, VmCheckpointResource.class);
    }

    /** Of what is not there nothing can be listed. */
    @Override
    public VmCheckpointDisksResource disksService() {
        return new VmCheckpointDisksResource(
                all.exchange().at(id).at("disks"), () -> Stream.of(get()).flatMap(any -> Stream.empty()));
    }
}
