package org.reeve.webadmin.host;

import java.util.List;
import java.util.Optional;
import org.reeve.kit.api.types.Cluster;
import org.reeve.kit.api.types.Host;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Notices;
import org.reeve.kit.core.Rest;
import org.reeve.kit.form.Answers;
import org.reeve.kit.form.Field;
import org.reeve.kit.form.Names;

/** Takes a machine on which the agent already runs under the engine's management. */
public final class NewHost {
    private final Inventory inventory;
    private final Rest rest;
    private final Notices notices;

    public NewHost(Inventory inventory, Rest rest, Notices notices) {
        this.inventory = inventory;
        this.rest = rest;
        this.notices = notices;
    }

    public Answers form() {
        return new Answers(List.of(
                Field.text("name", "Name").checked(name -> Names.wrong(name.trim())),
                Field.text("address", "Address")
                        .required()
                        .explained("The name or IP address at which its agent answers."),
                Field.number("port", "Agent's port", 54321, 1, 65535),
                Field.choice("cluster", "Cluster", () -> inventory.clusters.all().stream()
                                .map(cluster -> new Field.Option(cluster.id, cluster.name))
                                .toList())
                        .checked(answer ->
                                answer.isEmpty() ? Optional.of("A cluster is needed first.") : Optional.empty())));
    }

    public void save(Answers answers, Async<Void> then) {
        Host host = new Host();
        host.name = answers.get("name");
        host.address = answers.get("address");
        host.port = Integer.toString(answers.number("port"));
        host.cluster = new Cluster();
        host.cluster.id = answers.get("cluster");
        rest.<Host>post(
                "hosts",
                host,
                Async.of(
                        made -> {
                            then.done(null);
                            notices.success("Host " + host.name + " is being added");
                        },
                        then::failed));
    }
}
