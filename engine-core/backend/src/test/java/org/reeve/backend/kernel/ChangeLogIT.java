package org.reeve.backend.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Changes.Change;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.tag.TagId;

/** The table of changes and the transactions that fill it. */
class ChangeLogIT {

    private static TestEngine engine;

    @BeforeAll
    static void start() {
        engine = TestEngine.with().start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static void write(int changes) {
        engine.bean(Stores.class).within(People.admin(), store -> {
            for (int i = 0; i < changes; i++) {
                store.changed(new TagId(UUID.randomUUID()));
            }
        });
    }

    private static void change(int changes) {
        engine.database().transactions().run(() -> write(changes));
    }

    private static long rows() {
        return engine.run(() -> engine.sql()
                .first("select count(*) from change", row -> row.getLong(1))
                .orElseThrow());
    }

    @Test
    void aTransactionWritesAllItsChangesInOneStatement() {
        long before = engine.bean(ChangeFeed.class).last();
        engine.database().statements().forget();
        engine.database().transactions().run(() -> {
            write(2);
            write(3);
        });
        assertThat(engine.database().statements().sent())
                .filteredOn(sql -> sql.contains("insert into change"))
                .hasSize(1);
        var told = engine.bean(ChangeFeed.class).after(before, 10).orElseThrow().changes();
        assertThat(told).hasSize(5);
        var log = engine.bean(ChangeLog.class);
        assertThat(log.after(before, told.getLast().seq(), 10).orElseThrow().changes())
                .isEqualTo(told);
        assertThat(log.after(before, told.getLast().seq(), 2).orElseThrow().upTo())
                .isEqualTo(told.get(1).seq());
        assertThat(log.moreThan(4, before, told.getLast().seq())).isTrue();
        assertThat(log.moreThan(5, before, told.getLast().seq())).isFalse();
    }

    @Test
    void whatIsRolledBackIsNeitherWrittenNorTold() {
        long rows = rows();
        long before = engine.bean(ChangeFeed.class).last();
        assertThatThrownBy(() -> engine.database().transactions().run(() -> {
                    write(2);
                    engine.database().transactions().beforeCommit(() -> {
                        throw new IllegalStateException("no");
                    });
                }))
                .hasMessage("no");
        change(1);
        assertThat(rows()).isEqualTo(rows + 1);
        assertThat(engine.bean(ChangeFeed.class).after(before, 10).orElseThrow().changes())
                .hasSize(1);
    }

    @Test
    void whatACrashedEngineDidNotTellIsStillThere() {
        change(1);
        long heard = engine.bean(ChangeFeed.class).last();
        change(2);
        engine.again().start();
        ChangeFeed feed = engine.bean(ChangeFeed.class);
        assertThat(feed.complete(heard)).isTrue();
        assertThat(feed.after(heard, 10)).isEmpty();
        List<Change> missed = engine.bean(ChangeLog.class)
                .after(heard, feed.last(), 10)
                .orElseThrow()
                .changes();
        assertThat(missed).extracting(Change::kind).containsExactly("tag", "tag", "event");
    }

    @Test
    void whatIsCutOffIsNoLongerComplete() {
        change(5);
        long oldest = engine.run(() -> engine.bean(ChangeLog.class).completeAbove(0));
        assertThat(engine.bean(ChangeLog.class).cut()).as("far from full").isZero();
        engine.bean(ChangeFeed.class).cut(oldest + 1);
        assertThat(engine.bean(ChangeFeed.class).complete(oldest)).isFalse();
        assertThat(engine.bean(ChangeLog.class).after(oldest, oldest + 3, 10)).isEmpty();
    }
}
