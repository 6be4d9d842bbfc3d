package org.reeve.backend.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.storage.ConnectServers;
import org.reeve.agent.protocol.storage.ConnectionStatus;
import org.reeve.agent.protocol.storage.DisconnectServers;
import org.reeve.agent.protocol.storage.ServerConnection;
import org.reeve.backend.api.Refused;
import org.reeve.backend.kernel.HostCall;
import org.reeve.dal.storage.StorageConnection;
import org.reeve.model.host.HostId;
import org.reeve.model.storage.StorageConnectionId;
import org.reeve.model.storage.StorageType;

/** A place that storage domains live in, in the words hosts are told of it. */
public record StorageServer(StorageConnectionId id, StoragePlace place) {

    /** What connections outside of any data center are made for. */
    private static final UUID NO_POOL = new UUID(0, 0);

    static StorageServer of(StorageConnection connection) {
        return new StorageServer(connection.id(), StoragePlace.of(connection.target()));
    }

    ConnectServers connect() {
        return new ConnectServers(NO_POOL, wireType(), List.of(told()));
    }

    HostCall<List<ConnectionStatus>> connect(HostId host) {
        return HostCall.to(host, connect());
    }

    HostCall<List<ConnectionStatus>> disconnect(HostId host) {
        return HostCall.to(host, new DisconnectServers(NO_POOL, wireType(), List.of(told())));
    }

    org.reeve.agent.protocol.storage.StorageType wireType() {
        return wireType(place.type());
    }

    private static org.reeve.agent.protocol.storage.StorageType wireType(StorageType type) {
        return switch (type) {
            case NFS -> org.reeve.agent.protocol.storage.StorageType.NFS;
            case FCP -> org.reeve.agent.protocol.storage.StorageType.FCP;
            case ISCSI -> org.reeve.agent.protocol.storage.StorageType.ISCSI;
            case LOCALFS -> org.reeve.agent.protocol.storage.StorageType.LOCALFS;
            case POSIXFS -> org.reeve.agent.protocol.storage.StorageType.SHAREDFS;
            case GLUSTERFS -> org.reeve.agent.protocol.storage.StorageType.GLUSTERFS;
            case UNKNOWN, GLANCE, CINDER, MANAGED_BLOCK_STORAGE, UNMANAGED ->
                org.reeve.agent.protocol.storage.StorageType.UNKNOWN;
        };
    }

    private ServerConnection told() {
        return new ServerConnection(
                id.value(),
                Optional.of(place.spec()),
                place.login().map(StoragePlace.Login::user),
                place.login().map(StoragePlace.Login::password));
    }

    /** Hosts answer for every connection; a number other than zero says that it is not usable. */
    void mustBeConnected(List<ConnectionStatus> answers) {
        answers.stream().filter(answer -> answer.status() != 0).findFirst().ifPresent(failed -> {
            throw new Refused(
                    Refused.Kind.CONFLICT,
                    "storage.not-connected",
                    "place",
                    place.spec(),
                    "code",
                    Integer.toString(failed.status()));
        });
    }
}
