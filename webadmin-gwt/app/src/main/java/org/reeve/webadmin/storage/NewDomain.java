package org.reeve.webadmin.storage;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.kit.api.types.Host;
import org.reeve.kit.api.types.HostStorage;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.api.types.StorageDomain;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Notices;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Store;
import org.reeve.kit.form.Answers;
import org.reeve.kit.form.Field;
import org.reeve.kit.form.Names;

/** Makes a storage domain in a directory of a host, and attaches it to a data center. */
public final class NewDomain {
    private final Inventory inventory;
    private final Rest rest;
    private final Notices notices;

    public NewDomain(Inventory inventory, Rest rest, Notices notices) {
        this.inventory = inventory;
        this.rest = rest;
        this.notices = notices;
    }

    public Answers form() {
        return new Answers(List.of(
                Field.text("name", "Name").checked(name -> Names.wrong(name.trim())),
                Field.choice("host", "Host", options(inventory.hosts))
                        .checked(
                                answer -> answer.isEmpty() ? Optional.of("A host is needed first.") : Optional.empty()),
                Field.text("path", "Directory on the host").checked(NewDomain::wrongPath),
                Field.choice("dataCenter", "Attach to data center", options(inventory.dataCenters))));
    }

    public void save(Answers answers, Async<Void> then) {
        StorageDomain domain = new StorageDomain();
        domain.name = answers.get("name");
        domain.type = "data";
        domain.host = new Host();
        domain.host.id = answers.get("host");
        domain.storage = new HostStorage();
        domain.storage.type = "localfs";
        domain.storage.path = answers.get("path");
        rest.<StorageDomain>post(
                "storagedomains",
                domain,
                Async.of(
                        made -> {
                            then.done(null);
                            notices.success("Storage domain " + domain.name + " was created");
                            attach(made, answers);
                        },
                        then::failed));
    }

    private void attach(StorageDomain made, Answers answers) {
        if (answers.get("dataCenter").isEmpty()) return;
        StorageDomain reference = new StorageDomain();
        reference.id = made.id;
        rest.<StorageDomain>post(
                "datacenters/" + answers.get("dataCenter") + "/storagedomains",
                reference,
                Async.of(done -> {}, fault -> notices.failure(answers.get("name") + " is not attached yet", fault)));
    }

    private static Optional<String> wrongPath(String answer) {
        String path = answer.trim();
        boolean fits = path.startsWith("/") && path.length() > 1 && !path.contains("..");
        return fits ? Optional.empty() : Optional.of("A path from the root, such as /data/images.");
    }

    private static Supplier<List<Field.Option>> options(Store<? extends Resource> store) {
        return () -> store.all().stream()
                .map(item -> new Field.Option(item.id, item.name))
                .toList();
    }
}
