package org.reeve.webadmin.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.reeve.kit.api.types.Cluster;
import org.reeve.kit.api.types.DataCenter;
import org.reeve.kit.api.types.Network;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.form.Answers;
import org.reeve.kit.testing.FakeNotices;
import org.reeve.kit.testing.FakeRest;
import org.reeve.kit.testing.FakeTimers;

class NewPlacesTest {
    private final FakeRest rest = new FakeRest();
    private final Inventory inventory = new Inventory(rest, new FakeTimers());
    private final NewPlaces places = new NewPlaces(inventory, rest, new FakeNotices());
    private final List<String> end = new ArrayList<>();
    private final Async<Void> then = Async.of(done -> end.add("done"), fault -> end.add(fault.text()));

    @BeforeEach
    void know() {
        DataCenter center = new DataCenter();
        center.id = "dc";
        center.name = "Main";
        rest.answers("GET datacenters", List.of(center));
        inventory.dataCenters.listen(() -> {});
    }

    @Test
    void aClusterBelongsToTheChosenDataCenter() {
        Answers answers = places.clusterForm();
        answers.set("name", "edge");
        places.saveCluster(answers, then);
        Cluster cluster = (Cluster) rest.body("POST clusters");
        assertThat(cluster.dataCenter.id).isEqualTo("dc");
        assertThat(cluster.cpu).isNull();
        assertThat(end).containsExactly("done");
    }

    @Test
    void aNetworkHasAVlanOnlyWhenOneIsGiven() {
        Answers answers = places.networkForm();
        answers.set("name", "lab");
        places.saveNetwork(answers, then);
        assertThat(((Network) rest.body("POST networks")).vlan).isNull();
        rest.forget();
        answers.set("vlan", "100");
        places.saveNetwork(answers, then);
        assertThat(((Network) rest.body("POST networks")).vlan.id).isEqualTo("100");
    }

    @Test
    void aVlanTagIsANumberInRange() {
        Answers answers = places.networkForm();
        answers.set("name", "lab");
        for (String wrong : List.of("4095", "-1", "ten")) {
            answers.set("vlan", wrong);
            assertThat(answers.complete()).as(wrong).isFalse();
        }
        answers.set("vlan", "4094");
        assertThat(answers.complete()).isTrue();
    }

    @Test
    void theEnginesReasonReachesTheForm() {
        rest.refuses("POST datacenters", 409, "The name is taken");
        Answers answers = places.dataCenterForm();
        answers.set("name", "Main");
        places.saveDataCenter(answers, then);
        assertThat(end).containsExactly("The name is taken");
    }
}
