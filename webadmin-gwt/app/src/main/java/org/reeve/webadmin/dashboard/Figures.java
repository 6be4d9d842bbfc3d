package org.reeve.webadmin.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reeve.kit.api.types.Host;
import org.reeve.kit.api.types.StorageDomain;
import org.reeve.kit.core.Inventory;
import org.reeve.kit.core.Look;
import org.reeve.kit.core.Text;
import org.reeve.kit.core.Usage;

/** The numbers of the dashboard: how many of each kind in which mood, and how much of the whole is used. */
public final class Figures {
    private final Inventory inventory;

    public Figures(Inventory inventory) {
        this.inventory = inventory;
    }

    /** How many objects are well, busy or idle, and in trouble. */
    public record Moods(int total, int well, int resting, int trouble) {}

    /** A share of a whole, with what is left said in words. */
    public record Share(Optional<Double> percent, String left, String detail) {}

    public static <T> Moods moods(List<T> items, Function<T, Look> look) {
        int well = 0;
        int trouble = 0;
        for (T item : items) {
            Look.Tone tone = look.apply(item).tone();
            if (tone == Look.Tone.OK) well++;
            if (tone == Look.Tone.WARNING || tone == Look.Tone.DANGER) trouble++;
        }
        return new Moods(items.size(), well, items.size() - well - trouble, trouble);
    }

    /** Weighted by nothing but the host itself: the API tells no core counts with the load. */
    public Share cpu() {
        List<Double> loads = up().stream()
                .map(host -> Usage.hostCpu(host.statistics))
                .flatMap(Optional::stream)
                .toList();
        Optional<Double> mean = loads.isEmpty()
                ? Optional.empty()
                : Optional.of(loads.stream().mapToDouble(load -> load).sum() / loads.size());
        return new Share(
                mean,
                mean.map(load -> Text.percent(100 - load)).orElse("–"),
                "free on " + Text.plural(up().size(), "host", "hosts"));
    }

    public Share memory() {
        double total = 0;
        double used = 0;
        for (Host host : up()) {
            total += Usage.reading(host.statistics, "memory.total").orElse(0.0);
            used += Usage.reading(host.statistics, "memory.used").orElse(0.0);
        }
        return share(used, total);
    }

    public Share storage() {
        double free = 0;
        double used = 0;
        for (StorageDomain domain : inventory.domains.all()) {
            free += domain.available == null ? 0 : Double.parseDouble(domain.available);
            used += domain.used == null ? 0 : Double.parseDouble(domain.used);
        }
        return share(used, used + free);
    }

    private static Share share(double used, double total) {
        if (total <= 0) return new Share(Optional.empty(), "–", "nothing known yet");
        return new Share(Optional.of(used / total * 100), Text.bytes(total - used), "free of " + Text.bytes(total));
    }

    private List<Host> up() {
        return inventory.hosts.all().stream()
                .filter(host -> "up".equals(host.status))
                .toList();
    }
}
