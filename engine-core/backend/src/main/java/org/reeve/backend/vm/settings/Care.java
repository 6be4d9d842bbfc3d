package org.reeve.backend.vm.settings;

import java.util.Optional;
import java.util.UUID;
import org.reeve.model.vm.DisconnectAction;
import org.reeve.model.vm.Inheritable;
import org.reeve.model.vm.ParallelMigrations;
import org.reeve.model.vm.ResumeBehavior;

/**
 * How the engine treats a machine. None of it is known to the guest, so it may be changed at any time.
 *
 * @param resume what happens when storage that failed is back
 * @param reconnect a second person may take over the console
 * @param cpuShares its weight against others on a busy host
 * @param latestTemplate it moves on to newer versions of its template
 */
public record Care(
        Optional<Boolean> startPaused,
        Optional<ResumeBehavior> resume,
        Optional<Boolean> reconnect,
        Optional<DisconnectAction> onDisconnect,
        Optional<Integer> disconnectDelayMinutes,
        Optional<Integer> cpuShares,
        Optional<Boolean> latestTemplate,
        Migration migration) {

    static final Care USUAL = new Care(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            null);

    public Care {
        migration = migration == null ? Migration.USUAL : migration;
    }

    /**
     * How it is moved to another host.
     *
     * @param tunnelled by way of the agents' own connection
     */
    public record Migration(
            Optional<Inheritable> autoConverge,
            Optional<Inheritable> compressed,
            Optional<Inheritable> encrypted,
            Optional<ParallelMigrations> parallel,
            Optional<Integer> connections,
            Optional<UUID> policy,
            Optional<Integer> downtimeMillis,
            Optional<Boolean> tunnelled) {

        static final Migration USUAL = new Migration(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public boolean startsPaused() {
        return startPaused.orElse(false);
    }
}
