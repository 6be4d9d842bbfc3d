package org.reeve.dal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.reeve.dal.testing.Database;
import org.reeve.dal.testing.Inventory;
import org.reeve.dal.vm.Vms;

class TransactionsIT {

    private static final Database DATABASE = Database.fresh().start();
    private static final Inventory INVENTORY = new Inventory(DATABASE);
    private static final Transactions TRANSACTIONS = DATABASE.transactions();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void nothingOfAFailedTransactionIsKept() {
        var cluster = INVENTORY.cluster();

        assertThatThrownBy(() -> TRANSACTIONS.run(() -> {
                    INVENTORY.vm("lost", cluster);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(TRANSACTIONS.run(() -> DATABASE.bean(Vms.class)
                        .named(cluster.dataCenter().orElseThrow().value(), "lost")))
                .isEmpty();
    }

    @Test
    void deedsAfterTheCommitSeeWhatWasCommittedAndMayBeginAnew() {
        List<String> seen = new ArrayList<>();
        var cluster = INVENTORY.cluster();

        TRANSACTIONS.run(() -> {
            INVENTORY.vm("kept", cluster);
            TRANSACTIONS.afterCommit(() -> seen.add(TRANSACTIONS.run(() -> DATABASE.bean(Vms.class)
                    .named(cluster.dataCenter().orElseThrow().value(), "kept")
                    .orElseThrow()
                    .name())));
            assertThat(seen).isEmpty();
        });

        assertThat(seen).containsExactly("kept");
    }

    @Test
    void deedsOfAFailedTransactionAreForgotten() {
        List<String> done = new ArrayList<>();

        assertThatThrownBy(() -> TRANSACTIONS.run(() -> {
                    TRANSACTIONS.afterCommit(() -> done.add("never"));
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        TRANSACTIONS.run(() -> {});

        assertThat(done).isEmpty();
    }

    @Test
    void workWithinWorkJoinsTheSameTransaction() {
        List<String> done = new ArrayList<>();

        TRANSACTIONS.run(() -> {
            TRANSACTIONS.run(() -> TRANSACTIONS.afterCommit(() -> done.add("inner")));
            assertThat(done).isEmpty();
        });

        assertThat(done).containsExactly("inner");
    }

    @Test
    void outsideOfATransactionThereIsNoCommitToWaitFor() {
        assertThatThrownBy(() -> TRANSACTIONS.afterCommit(() -> {})).isInstanceOf(IllegalStateException.class);
    }
}
