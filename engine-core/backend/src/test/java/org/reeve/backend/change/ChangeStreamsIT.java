package org.reeve.backend.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Changes;
import org.reeve.backend.api.Changes.Change;
import org.reeve.backend.api.Changes.Stream;
import org.reeve.backend.api.Changes.Told;
import org.reeve.backend.api.Changes.Wanted;
import org.reeve.backend.api.Changes.Why;
import org.reeve.backend.api.Naming;
import org.reeve.backend.api.Refused;
import org.reeve.backend.bookmark.AddBookmark;
import org.reeve.backend.kernel.ChangeFeed;
import org.reeve.backend.kernel.FigureFeed;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Stores;
import org.reeve.backend.tag.AddTag;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.model.Id;
import org.reeve.model.host.HostId;
import org.reeve.model.tag.TagId;
import org.reeve.model.user.PermissionId;
import org.reeve.model.user.SessionId;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.VmId;

/** What each kind of reader is told of changes. */
@Timeout(60)
class ChangeStreamsIT {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration BRIEFLY = Duration.ofMillis(50);

    private static TestEngine engine;

    /** Somebody new for every test, who sees nothing. */
    private Caller stranger;

    @BeforeAll
    static void start() {
        engine = TestEngine.with().start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void arrive() {
        stranger = new Caller(
                new UserId(UUID.randomUUID()), "stranger@internal", new SessionId(new UUID(0, 2)), false, "test");
        engine.run(() -> engine.sql()
                .run(
                        "insert into app_user (id, profile, name, external_id) values (?, 'internal', ?, ?)",
                        stranger.user(),
                        stranger.user().toString(),
                        stranger.user().toString()));
    }

    private Changes changes() {
        return engine.bean(Changes.class);
    }

    private Stream open(Caller caller, Wanted wanted) {
        return changes().open(caller, wanted);
    }

    /** What is told of all that has happened until now. */
    private static List<Told> all(Stream stream) throws InterruptedException {
        long last = engine.bean(ChangeFeed.class).last();
        List<Told> all = new ArrayList<>();
        while (true) {
            for (Told one : stream.next(BRIEFLY)) {
                if (!(one instanceof Told.Beat(long seq))) {
                    all.add(one);
                } else if (seq >= last) {
                    return all;
                }
            }
        }
    }

    private static List<String> words(List<Told> told) {
        return told.stream()
                .map(one -> switch (one) {
                    case Told.News(Change change) -> change.op() + " " + change.kind();
                    case Told.Resync(long seq, Why why) -> "resync " + why;
                    case Told.Hello hello -> "hello";
                    case Told.Figures figures -> "figures";
                    case Told.Beat beat -> "beat";
                })
                .toList();
    }

    private interface Work {
        void in(Store store);
    }

    private void change(Work work) {
        engine.database().transactions().run(() -> engine.bean(Stores.class).within(People.admin(), work::in));
    }

    private VmId machine(String name) {
        VmId vm = new VmId(UUID.randomUUID());
        change(store -> {
            store.sql()
                    .run(
                            """
                            insert into vm (id, data_center_id, cluster_id, template_id, original_template_id, name, memory_bytes,
                                memory_guaranteed_bytes, memory_max_bytes)
                            select ?, c.data_center_id, c.id, t.id, t.id, ?, 1073741824, 1073741824, 1073741824 from cluster c, template t limit 1""",
                            vm,
                            name + vm);
            store.added(vm);
        });
        return vm;
    }

    private PermissionId mayUse(Id object) {
        PermissionId permission = new PermissionId(UUID.randomUUID());
        change(store -> {
            store.sql()
                    .run(
                            """
                            insert into permission (id, role_id, user_id, object_type, object_id)
                            select ?, id, ?, 'VM', ? from role where name = 'UserRole'""",
                            permission,
                            stranger.user(),
                            object);
            store.added(permission);
        });
        return permission;
    }

    private void remove(String table, Id id) {
        change(store -> {
            store.sql().run("delete from " + table + " where id = ?", id);
            store.removed(id);
        });
    }

    @Test
    void administratorsAreToldOfEverythingInOrder() throws InterruptedException {
        try (Stream stream = open(People.admin(), Wanted.everything())) {
            assertThat(words(stream.next(SOON))).containsExactly("hello");
            engine.backend().run(People.admin(), new AddTag.Order(Naming.named("a"), TagId.ROOT));
            engine.backend().run(People.admin(), new AddBookmark.Order("b", "vm:"));
            List<Told> told = all(stream);
            assertThat(words(told)).containsExactly("added tag", "added event", "added bookmark", "added event");
            assertThat(told).map(one -> ((Told.News) one).change().seq()).isSorted();
        }
    }

    @Test
    void readersPickKindsAndObjects() throws InterruptedException {
        VmId one = machine("one");
        VmId other = machine("other");
        Wanted kinds = new Wanted(Wanted.everything().from(), Set.of("vm"), Set.of(), false);
        Wanted ids = new Wanted(Wanted.everything().from(), Set.of(), Set.of(one.value()), false);
        try (Stream ofKind = open(People.admin(), kinds);
                Stream ofId = open(People.admin(), ids)) {
            ofKind.next(SOON);
            ofId.next(SOON);
            change(store -> {
                store.changed(one);
                store.changed(other);
                store.changed(new HostId(UUID.randomUUID()));
            });
            assertThat(words(all(ofKind))).containsExactly("changed vm", "changed vm");
            assertThat(words(all(ofId))).containsExactly("changed vm");
        }
    }

    @Test
    void aStrangerIsToldOfNothing() throws InterruptedException {
        try (Stream stream = open(stranger, Wanted.everything())) {
            assertThat(words(stream.next(SOON))).containsExactly("hello");
            engine.backend().run(People.admin(), new AddTag.Order(Naming.named("secret"), TagId.ROOT));
            VmId vm = machine("secret");
            change(store -> store.changed(vm));
            remove("vm", vm);
            engine.bean(FigureFeed.class).written(new HostId(UUID.randomUUID()), List.of(vm));
            assertThat(words(all(stream))).isEmpty();
        }
    }

    @Test
    void whoSeesAnObjectIsToldOfItAndOfItsEnd() throws InterruptedException {
        VmId own = machine("own");
        VmId foreign = machine("foreign");
        mayUse(own);
        try (Stream stream = open(stranger, Wanted.everything())) {
            assertThat(words(stream.next(SOON))).containsExactly("hello");
            change(store -> store.changed(own));
            change(store -> store.changed(foreign));
            assertThat(words(all(stream))).containsExactly("changed vm");
            remove("vm", foreign);
            remove("vm", own);
            List<Told> told = all(stream);
            assertThat(words(told)).containsExactly("removed vm");
            assertThat(((Told.News) told.getFirst()).change().id()).isEqualTo(own.value());
        }
    }

    @Test
    void figuresAreToldToWhoAsksAndSeesTheirMachines() throws InterruptedException {
        VmId own = machine("own");
        mayUse(own);
        Wanted figures = new Wanted(Wanted.everything().from(), Set.of("vm"), Set.of(), true);
        try (Stream stream = open(stranger, figures)) {
            stream.next(SOON);
            engine.bean(FigureFeed.class).written(new HostId(UUID.randomUUID()), List.of());
            engine.bean(FigureFeed.class).written(new HostId(UUID.randomUUID()), List.of(own));
            assertThat(words(all(stream))).containsExactly("figures");
        }
    }

    @Test
    void whoMaySeeMoreOrLessThanBeforeReadsAnew() throws InterruptedException {
        VmId vm = machine("vm");
        try (Stream stream = open(stranger, Wanted.everything())) {
            stream.next(SOON);
            PermissionId permission = mayUse(vm);
            assertThat(words(all(stream))).contains("resync SIGHT");
            change(store -> store.changed(vm));
            assertThat(words(all(stream))).containsExactly("changed vm");
            remove("permission", permission);
            assertThat(words(all(stream))).contains("resync SIGHT");
            change(store -> store.changed(vm));
            assertThat(words(all(stream))).isEmpty();
        }
    }

    @Test
    void whoComesBackIsToldWhatHeMissedAlsoOfTheEndOfWhatHeSaw() throws InterruptedException {
        VmId own = machine("own");
        VmId foreign = machine("foreign");
        mayUse(own);
        Stream stream = open(stranger, Wanted.everything());
        long heard = ((Told.Hello) stream.next(SOON).getFirst()).seq();
        stream.close();
        change(store -> store.changed(own));
        remove("vm", foreign);
        remove("vm", own);
        try (Stream again = open(stranger, Wanted.everything().after(heard))) {
            assertThat(words(all(again)))
                    .containsSubsequence("changed vm", "removed vm")
                    .doesNotContain("hello", "resync GONE");
        }
    }

    @Test
    void whoeverIsTheLastToHearOfAnEndHearsOfTheChangesBeforeItToo() throws InterruptedException {
        VmId other = machine("other");
        mayUse(other);
        Wanted vms = new Wanted(OptionalLong.empty(), Set.of("vm"), Set.of(), false);
        try (Stream early = open(stranger, vms);
                Stream late = open(stranger, vms)) {
            early.next(SOON);
            late.next(SOON);
            change(store -> store.changed(other));
            remove("vm", other);
            assertThat(words(all(early))).containsExactly("changed vm", "removed vm");
            assertThat(words(all(late))).containsExactly("changed vm", "removed vm");
        }
    }

    @Test
    void anEngineThatHasForgottenWhatSomebodySawHasHimReadAnew() throws InterruptedException {
        VmId own = machine("own");
        mayUse(own);
        long heard = engine.bean(ChangeFeed.class).last();
        change(store -> store.changed(own));
        engine.again().start();
        try (Stream stream = open(stranger, Wanted.everything().after(heard))) {
            assertThat(words(all(stream))).containsExactly("changed vm");
        }
        remove("vm", own);
        engine.again().start();
        try (Stream stream = open(stranger, Wanted.everything().after(heard))) {
            assertThat(words(all(stream))).containsExactly("resync SIGHT");
        }
    }

    @Test
    void whatOnlyAdministratorsSeeMakesNobodyElseReadAnew() throws InterruptedException {
        mayUse(machine("own"));
        long heard = engine.bean(ChangeFeed.class).last();
        change(store -> store.removed(new TagId(UUID.randomUUID())));
        engine.again().start();
        try (Stream stream = open(stranger, Wanted.everything().after(heard))) {
            assertThat(words(all(stream))).isEmpty();
        }
    }

    @Test
    void whoNamesANumberThatWasNeverSaidReadsAnew() throws InterruptedException {
        long last = engine.bean(ChangeFeed.class).last();
        for (long from : List.of(0L, last + 5)) {
            try (Stream stream = open(People.admin(), Wanted.everything().after(from))) {
                assertThat(stream.next(SOON)).containsExactly(new Told.Resync(last, Why.GONE));
            }
        }
    }

    @Test
    void whoReadsTooSlowlyReadsAnew() throws InterruptedException {
        try (Stream stream = open(People.admin(), Wanted.everything())) {
            stream.next(SOON);
            for (int i = 0; i <= 10; i++) {
                change(store -> {
                    for (int n = 0; n < ChangeStream.MOST_BEHIND / 10; n++) {
                        store.changed(new TagId(new UUID(1, n)));
                    }
                });
            }
            assertThat(words(stream.next(SOON))).containsExactly("resync SLOW");
            change(store -> store.changed(TagId.ROOT));
            assertThat(words(stream.next(SOON))).containsExactly("changed tag");
        }
    }

    @Test
    void nobodyListensWithoutEnd() {
        List<Stream> open = new ArrayList<>();
        for (int i = 0; i < ChangeStreams.MOST_OF_ONE; i++) {
            open.add(open(stranger, Wanted.everything()));
        }
        assertThatThrownBy(() -> open(stranger, Wanted.everything())).isInstanceOf(Refused.class);
        open(People.admin(), Wanted.everything()).close();
        open.getFirst().close();
        open.getFirst().close();
        open(stranger, Wanted.everything()).close();
        open.forEach(Stream::close);
    }
}
