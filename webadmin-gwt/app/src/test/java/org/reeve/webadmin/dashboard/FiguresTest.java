package org.reeve.webadmin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.kit.testing.Vms.vm;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.kit.api.types.Host;
import org.reeve.kit.api.types.Statistic;
import org.reeve.kit.api.types.StatisticList;
import org.reeve.kit.api.types.StorageDomain;
import org.reeve.kit.api.types.Value;
import org.reeve.kit.api.types.ValueList;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Looks;
import org.reeve.kit.testing.FakeRest;
import org.reeve.kit.testing.FakeTimers;

class FiguresTest {
    private final FakeRest rest = new FakeRest();
    private final Inventory inventory = new Inventory(rest, new FakeTimers());
    private final Figures figures = new Figures(inventory);

    @Test
    void countsMachinesByMood() {
        var moods = Figures.moods(
                List.of(vm("a", "up"), vm("b", "down"), vm("c", "not_responding"), vm("d", "powering_up")),
                vm -> Looks.vm(vm.status));
        assertThat(moods).isEqualTo(new Figures.Moods(4, 1, 2, 1));
    }

    @Test
    void memoryIsThatOfHostsThatAreUp() {
        hosts(host("up", 100, 40), host("maintenance", 1000, 0));
        assertThat(figures.memory().percent()).contains(40.0);
        assertThat(figures.memory().left()).isEqualTo("60 B");
    }

    @Test
    void nothingIsClaimedBeforeAnythingIsKnown() {
        assertThat(figures.cpu().percent()).isEmpty();
        assertThat(figures.memory().percent()).isEmpty();
        assertThat(figures.storage().percent()).isEmpty();
    }

    @Test
    void storageAddsUpAllDomains() {
        rest.answers("GET storagedomains", List.of(domain("10", "30"), domain("20", "20"), domain(null, null)));
        inventory.domains.listen(() -> {});
        assertThat(figures.storage().percent()).contains(37.5);
    }

    private void hosts(Host... hosts) {
        rest.answers("GET hosts", List.of(hosts));
        inventory.hosts.listen(() -> {});
    }

    private static Host host(String status, double total, double used) {
        Host host = new Host();
        host.id = status;
        host.status = status;
        host.statistics = new StatisticList();
        host.statistics.items = new Statistic[] {statistic("memory.total", total), statistic("memory.used", used)};
        return host;
    }

    private static Statistic statistic(String name, double datum) {
        Statistic statistic = new Statistic();
        statistic.name = name;
        statistic.values = new ValueList();
        statistic.values.items = new Value[] {new Value()};
        statistic.values.items[0].datum = datum;
        return statistic;
    }

    private static StorageDomain domain(String used, String available) {
        StorageDomain domain = new StorageDomain();
        domain.id = used + "/" + available;
        domain.used = used;
        domain.available = available;
        return domain;
    }
}
