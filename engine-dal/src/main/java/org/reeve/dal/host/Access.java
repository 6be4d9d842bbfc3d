package org.reeve.dal.host;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;

/** How the engine reaches a host: its agent, and its SSH server when the agent is not there yet. */
@Embeddable
public record Access(
        String address,
        int port,
        @Column(name = "ssh_user") String sshUser,
        @Column(name = "ssh_port") int sshPort,
        @Column(name = "ssh_fingerprint") String sshFingerprint) {

    private static final int AGENT_PORT = 54321;
    private static final int SSH_PORT = 22;

    public static Access at(String address) {
        return new Access(address, AGENT_PORT, "root", SSH_PORT, null);
    }

    public Optional<String> fingerprint() {
        return Optional.ofNullable(sshFingerprint);
    }
}
