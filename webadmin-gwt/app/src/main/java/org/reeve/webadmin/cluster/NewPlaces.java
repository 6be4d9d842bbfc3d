package org.reeve.webadmin.cluster;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.reeve.kit.api.types.Cluster;
import org.reeve.kit.api.types.Cpu;
import org.reeve.kit.api.types.DataCenter;
import org.reeve.kit.api.types.Network;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.api.types.UsageList;
import org.reeve.kit.api.types.Vlan;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Notices;
import org.reeve.kit.core.Rest;
import org.reeve.kit.form.Answers;
import org.reeve.kit.form.Field;
import org.reeve.kit.form.Names;

/** Makes data centers, clusters and networks out of forms. */
public final class NewPlaces {
    private static final int HIGHEST_VLAN = 4094;

    private final Inventory inventory;
    private final Rest rest;
    private final Notices notices;

    public NewPlaces(Inventory inventory, Rest rest, Notices notices) {
        this.inventory = inventory;
        this.rest = rest;
        this.notices = notices;
    }

    public Answers dataCenterForm() {
        return new Answers(List.of(
                name(),
                Field.text("description", "Description"),
                Field.check("local", "Storage local to one host", false)));
    }

    public void saveDataCenter(Answers answers, Async<Void> then) {
        DataCenter center = described(new DataCenter(), answers);
        center.local = Boolean.toString(answers.yes("local"));
        save("datacenters", center, "Data center", then);
    }

    public Answers clusterForm() {
        return new Answers(List.of(
                name(),
                Field.text("description", "Description"),
                Field.choice("dataCenter", "Data center", dataCenters()).checked(NewPlaces::needed),
                Field.text("cpu", "CPU type").explained("Such as qemu64. It can be set later.")));
    }

    public void saveCluster(Answers answers, Async<Void> then) {
        Cluster cluster = described(new Cluster(), answers);
        cluster.dataCenter = dataCenter(answers);
        if (!answers.get("cpu").isEmpty()) {
            cluster.cpu = new Cpu();
            cluster.cpu.type = answers.get("cpu");
        }
        save("clusters", cluster, "Cluster", then);
    }

    public Answers networkForm() {
        return new Answers(List.of(
                name(),
                Field.text("description", "Description"),
                Field.choice("dataCenter", "Data center", dataCenters()).checked(NewPlaces::needed),
                Field.text("vlan", "VLAN tag").explained("Empty: none.").checked(NewPlaces::wrongVlan),
                Field.check("vm", "Virtual machines may use it", true)));
    }

    public void saveNetwork(Answers answers, Async<Void> then) {
        Network network = described(new Network(), answers);
        network.dataCenter = dataCenter(answers);
        if (!answers.get("vlan").isEmpty()) {
            network.vlan = new Vlan();
            network.vlan.id = answers.get("vlan");
        }
        network.usages = new UsageList();
        network.usages.items = answers.yes("vm") ? new String[] {"vm"} : new String[0];
        save("networks", network, "Network", then);
    }

    private <T extends Resource> void save(String collection, T item, String kind, Async<Void> then) {
        rest.<T>post(
                collection,
                item,
                Async.of(
                        made -> {
                            then.done(null);
                            notices.success(kind + " " + item.name + " was created");
                        },
                        then::failed));
    }

    private static <T extends Resource> T described(T item, Answers answers) {
        item.name = answers.get("name");
        if (!answers.get("description").isEmpty()) item.description = answers.get("description");
        return item;
    }

    private DataCenter dataCenter(Answers answers) {
        DataCenter center = new DataCenter();
        center.id = answers.get("dataCenter");
        return center;
    }

    private Supplier<List<Field.Option>> dataCenters() {
        return () -> inventory.dataCenters.all().stream()
                .map(center -> new Field.Option(center.id, center.name))
                .toList();
    }

    private static Field name() {
        return Field.text("name", "Name").checked(name -> Names.wrong(name.trim()));
    }

    private static Optional<String> needed(String answer) {
        return answer.isEmpty() ? Optional.of("A data center is needed first.") : Optional.empty();
    }

    private static Optional<String> wrongVlan(String answer) {
        String tag = answer.trim();
        boolean fits = tag.isEmpty() || tag.matches("\\d{1,4}") && Integer.parseInt(tag) <= HIGHEST_VLAN;
        return fits ? Optional.empty() : Optional.of("A number up to " + HIGHEST_VLAN + ", or nothing.");
    }
}
