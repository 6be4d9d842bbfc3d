package org.reeve.backend.host;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.ExternalStatus;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;
import org.reeve.model.host.NonOperationalReason;

/**
 * A host as people see it.
 *
 * @param settings what people have decided about it
 * @param capabilities what it last said of itself: processors, versions, hardware
 * @param figures what it last measured of itself
 */
public record HostView(
        HostId id,
        String name,
        String description,
        String comment,
        ClusterId cluster,
        Reach reach,
        State state,
        Spm spm,
        Power power,
        HostSettings settings,
        Memory memory,
        Machines machines,
        Optional<String> agentVersion,
        JsonNode capabilities,
        JsonNode figures) {

    /** Where it is and how it is logged in to. */
    public record Reach(String address, int port, String sshUser, int sshPort, Optional<String> sshFingerprint) {}

    /** How it is, and how others think it is. */
    public record State(HostStatus status, NonOperationalReason reason, ExternalStatus external) {}

    /** Its part in managing storage. */
    public record Spm(int priority, boolean manages) {}

    /** What the engine may do to its power. */
    public record Power(boolean enabled, boolean automatic, boolean kdumpDetection) {}

    /** Bytes it has, and bytes that machines could still be promised. */
    public record Memory(long total, long schedulable) {}

    /** How many it holds. */
    public record Machines(long total, long active, long migrating) {}

    public HostStatus status() {
        return state.status();
    }

    public NonOperationalReason reason() {
        return state.reason();
    }
}
