package org.reeve.backend.setting;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.setting.OptionView.Value;
import org.reeve.model.cluster.CpuType;
import org.reeve.model.vm.Convergence;
import org.reeve.model.vm.MigrationPolicy;
import org.reeve.model.vm.VmProperty;

/** Options whose value is a description of what the engine itself is made of: composed from that, so that they cannot differ from it. */
final class ComposedOptions {

    private static final List<String> LEVELS = List.of("4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.8");

    private static final Map<String, UnaryOperator<String>> BY_LEVEL = Map.of(
            "MigrationPolicies", ComposedOptions::migrationPolicies,
            "PredefinedVMProperties", level -> properties(),
            "ServerCPUList", ComposedOptions::processors,
            "VdsFenceOptionMapping", ComposedOptions::fenceOptions);

    private ComposedOptions() {}

    /** Nothing for other options. */
    static List<Value> of(String name) {
        return Optional.ofNullable(BY_LEVEL.get(name)).stream()
                .flatMap(value -> LEVELS.stream().map(level -> new Value(level, value.apply(level))))
                .toList();
    }

    private static String migrationPolicies(String level) {
        return Json.write(MigrationPolicy.at(level).stream()
                .flatMap(policy -> policy.convergence().map(how -> policy(policy, how)).stream())
                .toList());
    }

    private static Map<String, Object> policy(MigrationPolicy policy, Convergence how) {
        Map<String, Object> all = new TreeMap<>();
        all.put("id", Map.of("uuid", policy.id().toString()));
        all.put("name", policy.title());
        all.put("maxMigrations", how.parallel());
        all.put("autoConvergence", how.slowed());
        all.put("migrationCompression", how.compressed());
        all.put("enableGuestEvents", true);
        if (how.zeroCopy()) {
            all.put("zeroCopy", true);
        }
        all.put("config", schedule(how));
        return all;
    }

    /** In an order that does not change from one start of the engine to the next, as answers are compared. */
    private static Map<String, Object> schedule(Convergence how) {
        Map<String, Object> all = new TreeMap<>();
        all.put("initialItems", List.of(step(how.start())));
        all.put(
                "convergenceItems",
                how.stalls().stream().map(ComposedOptions::stall).toList());
        all.put("lastItems", how.last().stream().map(ComposedOptions::step).toList());
        return all;
    }

    private static Map<String, Object> stall(Convergence.Stall stall) {
        return new TreeMap<>(Map.of("stallingLimit", stall.rounds(), "convergenceItem", step(stall.step())));
    }

    private static Map<String, Object> step(Convergence.Step step) {
        List<String> parameters = step.pause().map(pause -> String.valueOf(pause.toMillis())).stream()
                .toList();
        return new TreeMap<>(Map.of("action", step.deed().word(), "params", parameters));
    }

    private static String properties() {
        return Stream.of(VmProperty.values())
                .map(property -> property.word() + "=^(" + property.form() + ")$")
                .collect(Collectors.joining(";"));
    }

    /** By rank, name, what is asked of a processor, the model that machines see, and architecture. */
    private static String processors(String level) {
        return CpuType.at(level).stream()
                .map(one -> "%d:%s:model_%s:%s:%s"
                        .formatted(
                                one.rank(),
                                one.type().name(),
                                one.type().model(),
                                one.type().model(),
                                one.type().architecture().name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining("; "));
    }

    /** Hosts translate the same two words for every kind of device. */
    private static String fenceOptions(String level) {
        return Options.defaults("VdsFenceType").stream()
                .filter(value -> value.version().equals(level))
                .flatMap(value -> Stream.of(value.value().split(",")))
                .map(type -> type + ":secure=ssl,port=ipport")
                .collect(Collectors.joining(";"));
    }
}
