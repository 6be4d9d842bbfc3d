package org.reeve.backend.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Refused;
import org.reeve.backend.testing.Kernel;
import org.reeve.backend.testing.People;
import org.reeve.dal.testing.Inventory;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.host.HostId;
import org.reeve.model.host.HostStatus;

/** Hosts as administrators handle them; what becomes of the wishes is tried with the writers. */
class HostsIT {

    private static Kernel kernel;
    private static ClusterId cluster;

    @BeforeAll
    static void start() {
        kernel = Kernel.with(
                AddHost.class,
                UpdateHost.class,
                HostMove.class,
                RemoveHost.class,
                ActivateHost.class,
                DeactivateHost.class,
                ApproveHost.class,
                ListHosts.class);
        cluster = new Inventory(kernel.database()).cluster().id();
    }

    @AfterAll
    static void stop() {
        kernel.close();
    }

    @Test
    void anAddedHostIsListedBeforeItEverAnswered() {
        HostId id = add("added", "10.0.0.1");
        HostView view = view(id);
        assertThat(view.name()).isEqualTo("added");
        assertThat(view.status()).isEqualTo(HostStatus.UNASSIGNED);
        assertThat(view.reach().port()).isEqualTo(54321);
    }

    @Test
    void refusesANameOrAnAddressThatIsTaken() {
        add("taken", "10.0.0.2");
        assertThatThrownBy(() -> add("taken", "10.0.0.3"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("host.name-taken");
        assertThatThrownBy(() -> add("other", "10.0.0.2"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("host.address-taken");
    }

    @Test
    void changesOnlyWhatIsGiven() {
        HostId id = add("changed", "10.0.0.4");
        kernel.backend()
                .run(
                        People.admin(),
                        new UpdateHost.Order(
                                id, Optional.empty(), Optional.of("new"), Optional.empty(), Optional.of(7)));
        assertThat(view(id).name()).isEqualTo("changed");
        assertThat(view(id).description()).isEqualTo("new");
        assertThat(view(id).spm().priority()).isEqualTo(7);
    }

    @Test
    void refusesToRemoveAHostThatIsNotInMaintenance() {
        HostId id = new Inventory(kernel.database()).host("up");
        assertThatThrownBy(() -> kernel.backend().run(People.admin(), new RemoveHost.Order(id)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("host.remove-needs-maintenance");
    }

    @Test
    void strangersNeitherSeeNorAddHosts() {
        HostId id = add("hidden", "10.0.0.5");
        assertThat(kernel.backend().ask(People.stranger(), HostsQuery.of(id))).isEmpty();
        assertThatThrownBy(() -> kernel.backend().run(People.stranger(), order("mine", "10.0.0.6")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("kernel.forbidden");
    }

    private static HostId add(String name, String address) {
        return new HostId(kernel.backend()
                .run(People.admin(), order(name, address))
                .created()
                .orElseThrow());
    }

    private static AddHost.Order order(String name, String address) {
        return new AddHost.Order(name, "", "", address, Optional.empty(), cluster, Optional.empty());
    }

    private static HostView view(HostId id) {
        return kernel.backend().ask(People.admin(), HostsQuery.of(id)).getFirst();
    }
}
