package org.reeve.webadmin.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.kit.api.types.DataCenter;
import org.reeve.kit.api.types.Host;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.api.types.StorageDomain;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.form.Answers;
import org.reeve.kit.testing.FakeNotices;
import org.reeve.kit.testing.FakeRest;
import org.reeve.kit.testing.FakeTimers;

class NewDomainTest {
    private final FakeRest rest = new FakeRest();
    private final FakeNotices notices = new FakeNotices();
    private final Inventory inventory = new Inventory(rest, new FakeTimers());
    private final NewDomain newDomain = new NewDomain(inventory, rest, notices);
    private final List<String> end = new ArrayList<>();

    @BeforeEach
    void know() {
        rest.answers("GET hosts", List.of(named(new Host(), "h")));
        rest.answers("GET datacenters", List.of(named(new DataCenter(), "dc")));
        inventory.hosts.listen(() -> {});
        inventory.dataCenters.listen(() -> {});
        rest.answers("POST storagedomains", named(new StorageDomain(), "new"));
        rest.forget();
    }

    @Test
    void isMadeOnTheHostAndAttachedToTheDataCenter() {
        save("/data/images");
        StorageDomain domain = (StorageDomain) rest.body("POST storagedomains");
        assertThat(domain.host.id).isEqualTo("h");
        assertThat(domain.storage.path).isEqualTo("/data/images");
        assertThat(rest.asked()).containsExactly("POST storagedomains", "POST datacenters/dc/storagedomains");
        assertThat(end).containsExactly("done");
    }

    @Test
    void saysSoWhenItIsThereButNotAttached() {
        rest.refuses("POST datacenters/dc/storagedomains", 409, "No host is up");
        save("/data/images");
        assertThat(notices.told).contains("fast is not attached yet: No host is up");
    }

    @Test
    void refusesPathsThatLeadNowhere() {
        for (String path : List.of("", "/", "data", "/data/../etc")) {
            Answers answers = filled(path);
            assertThat(answers.complete()).as(path).isFalse();
        }
    }

    private void save(String path) {
        newDomain.save(filled(path), Async.of(done -> end.add("done"), fault -> end.add(fault.text())));
    }

    private Answers filled(String path) {
        Answers answers = newDomain.form();
        answers.set("name", "fast");
        answers.set("path", path);
        return answers;
    }

    private static <T extends Resource> T named(T item, String id) {
        item.id = id;
        item.name = id;
        return item;
    }
}
