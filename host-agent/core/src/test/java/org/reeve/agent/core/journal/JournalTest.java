package org.reeve.agent.core.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;

class JournalTest {

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

    @TempDir
    private Path state;

    private Journal open() throws IOException {
        return Journal.open(state, NOON);
    }

    private Path file() {
        return state.resolve("journal");
    }

    @Test
    void everythingIsKnownAgainAfterReopening() throws IOException {
        UUID vm = UUID.randomUUID();
        UUID task = UUID.randomUUID();
        try (Journal journal = open()) {
            journal.startedIn("boot-1");
            journal.answered("job/1", TextNode.valueOf("yes"));
            journal.accept("boot-1", 5);
            journal.raised("|virt|VM_status|a", IntNode.valueOf(1), 10, 5);
            journal.know(Entry.Kind.VM, vm, TextNode.valueOf("guest"));
            journal.know(Entry.Kind.TASK, task, TextNode.valueOf("task"));
            journal.forget(Entry.Kind.TASK, task);
            journal.set("policy", TextNode.valueOf("soft"));
        }
        try (Journal journal = open()) {
            journal.startedIn("boot-1");
            assertThat(journal.answer("job/1")).contains(TextNode.valueOf("yes"));
            assertThat(journal.answer("job/2")).isEmpty();
            assertThat(journal.lastOrder("boot-1")).isEqualTo(5);
            assertThat(journal.lastOrder("boot-2")).isZero();
            assertThat(journal.undelivered()).extracting(Entry.Raised::done).containsExactly(5L);
            assertThat(journal.known(Entry.Kind.VM)).containsOnlyKeys(vm);
            assertThat(journal.known(Entry.Kind.TASK)).isEmpty();
            assertThat(journal.setting("policy")).contains(TextNode.valueOf("soft"));
        }
    }

    /** Power may be cut within any write: what was whole before is there, what was torn is not, and writing goes on. */
    @Test
    void aTailTornAtAnyByteCostsOnlyItself() throws IOException {
        try (Journal journal = open()) {
            for (int i = 1; i <= 6; i++) {
                journal.accept("boot", i);
            }
        }
        byte[] whole = Files.readAllBytes(file());
        for (int length = 0; length <= whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            long lines = new String(whole, 0, length, StandardCharsets.UTF_8)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            try (Journal journal = open()) {
                assertThat(journal.lastOrder("boot")).as("cut at " + length).isEqualTo(lines);
                journal.accept("boot", 100);
            }
            try (Journal journal = open()) {
                assertThat(journal.lastOrder("boot"))
                        .as("written after a cut at " + length)
                        .isEqualTo(100);
            }
        }
    }

    @Test
    void aDamagedByteAnywhereNeverKeepsTheJournalFromOpening() throws IOException {
        try (Journal journal = open()) {
            for (int i = 1; i <= 4; i++) {
                journal.know(Entry.Kind.VM, new UUID(0, i), IntNode.valueOf(i));
            }
        }
        byte[] whole = Files.readAllBytes(file());
        for (int at = 0; at < whole.length; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x15;
            Files.write(file(), damaged);
            try (Journal journal = open()) {
                assertThat(journal.known(Entry.Kind.VM)).as("damaged at " + at).hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void aStaleOrderIsRefused() throws IOException {
        try (Journal journal = open()) {
            journal.accept("boot", 5);
            assertThatExceptionOfType(HostFault.class)
                    .isThrownBy(() -> journal.accept("boot", 5))
                    .satisfies(thrown -> assertThat(thrown.fault()).isEqualTo(Fault.STALE_ORDER));
        }
    }

    @Test
    void onlyTheNewestUndeliveredEventOfANameIsKept() throws IOException {
        try (Journal journal = open()) {
            journal.raised("|virt|VM_status|a", IntNode.valueOf(1), 10, 0);
            journal.raised("|virt|VM_status|b", IntNode.valueOf(2), 11, 0);
            journal.raised("|virt|VM_status|a", IntNode.valueOf(3), 12, 0);
            assertThat(journal.undelivered())
                    .extracting(event -> event.params().asInt())
                    .containsExactly(2, 3);
        }
    }

    @Test
    void eventsOfAnEarlierBootAreDropped() throws IOException {
        try (Journal journal = open()) {
            journal.startedIn("boot-1");
            journal.raised("|virt|VM_status|a", IntNode.valueOf(1), 10, 0);
        }
        try (Journal journal = open()) {
            journal.startedIn("boot-2");
            assertThat(journal.undelivered()).isEmpty();
        }
    }

    @Test
    void eventNumbersAreNeverUsedAgain() throws IOException {
        long first;
        try (Journal journal = open()) {
            first = journal.raised("|a|b|c", IntNode.valueOf(1), 1, 0).number();
            journal.delivered(first);
        }
        try (Journal journal = open()) {
            assertThat(journal.raised("|a|b|c", IntNode.valueOf(1), 1, 0).number())
                    .isGreaterThan(first);
        }
    }

    @Test
    void theFileDoesNotGrowForever() throws IOException {
        try (Journal journal = open()) {
            for (int i = 1; i <= 20_000; i++) {
                journal.accept("boot", i);
            }
        }
        assertThat(Files.size(file())).isLessThan(600_000);
        try (Journal journal = open()) {
            assertThat(journal.lastOrder("boot")).isEqualTo(20_000);
        }
    }

    @Test
    void answersAgeAndAreBounded() {
        long[] now = {0};
        Journal journal = Journal.inMemory(() -> Instant.ofEpochMilli(now[0]));
        journal.answered("old", TextNode.valueOf("x"));
        now[0] = Facts.ANSWERS_KEPT.plus(Duration.ofMinutes(1)).toMillis();
        journal.answered("new", TextNode.valueOf("y"));
        assertThat(journal.answer("old")).isEmpty();
        for (int i = 0; i <= Facts.MOST_ANSWERS; i++) {
            journal.answered("k" + i, TextNode.valueOf("z"));
        }
        assertThat(journal.answer("k0")).isEmpty();
        assertThat(journal.answer("k1")).isPresent();
    }
}
