package org.reeve.agent.fake;

import java.util.UUID;

/** What an imagined host is made of. */
public record Machine(UUID uuid, String hostName, String bootId, int threads, long memoryMib, boolean accelerated) {

    private static final int USUAL_THREADS = 64;
    private static final long USUAL_MEMORY = 256 * 1024;

    public static Machine usual(UUID uuid, String hostName) {
        return new Machine(uuid, hostName, UUID.randomUUID().toString(), USUAL_THREADS, USUAL_MEMORY, true);
    }

    /** The same machine after its power came back. */
    public Machine rebooted(String nextBoot) {
        return new Machine(uuid, hostName, nextBoot, threads, memoryMib, accelerated);
    }
}
