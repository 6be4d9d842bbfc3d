package org.reeve.agent.core.vm;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.reeve.agent.core.port.GuestSaid;
import org.reeve.agent.core.port.PauseReason;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.vm.Console;
import org.reeve.agent.protocol.vm.GuestFacts;
import org.reeve.agent.protocol.vm.GuestInterface;
import org.reeve.agent.protocol.vm.VmStats;
import org.reeve.agent.protocol.vm.VmStatsDraft;
import org.reeve.agent.protocol.vm.VmStatusEvent;

/** Says in the wire's words what is known about a guest. */
final class VmReport {

    private VmReport() {}

    static LongFunction<Event> event(Vm vm) {
        VmStats stats = draft(vm).stats();
        return now -> new VmStatusEvent(stats, now).event();
    }

    static VmStatsDraft draft(Vm vm) {
        Life life = vm.life();
        VmStatsDraft draft = VmStats.of(vm.id(), life.state()).name(vm.record().name());
        if (life.over()) {
            life.exit().ifPresent(draft::exit);
            return draft;
        }
        vm.hash().ifPresent(draft::hash);
        vm.seen().ifPresent(seen -> {
            seen.pid().ifPresent(draft::pid);
            draft.consoles(seen.graphics().stream()
                    .map(screen -> new Console(
                            screen.kind().name().toLowerCase(Locale.ROOT),
                            port(screen.port()),
                            port(screen.tlsPort()),
                            Optional.of(screen.listen())))
                    .toList());
        });
        draft.pauseCode(life.paused().map(VmReport::pauseCode).orElse("NOERR"));
        vm.said().ifPresent(said -> draft.guest(guest(said)));
        return draft;
    }

    private static Optional<Integer> port(OptionalLong port) {
        return port.isPresent() ? Optional.of((int) port.getAsLong()) : Optional.empty();
    }

    private static String pauseCode(PauseReason reason) {
        return switch (reason) {
            case NO_SPACE -> "ENOSPC";
            case IO_ERROR -> "EIO";
            case NO_PERMISSION -> "EPERM";
            case OTHER -> "EOTHER";
            case USER, MIGRATION, SNAPSHOT, WATCHDOG, STARTING -> "NOERR";
        };
    }

    static GuestFacts guest(GuestSaid said) {
        List<String> addresses = said.interfaces().stream()
                .flatMap(nic -> nic.ipv4().stream())
                .filter(address -> !address.startsWith("127."))
                .toList();
        return new GuestFacts(
                said.hostName(),
                Optional.of(String.join(" ", addresses)),
                Optional.of(said.users().isEmpty() ? "None" : String.join(",", said.users())),
                Optional.of(said.users().isEmpty() ? "UserLoggedOff" : "UserLoggedOn"),
                Optional.empty(),
                List.of(),
                said.interfaces().stream()
                        .map(nic -> new GuestInterface(
                                Optional.of(nic.name()), Optional.of(nic.mac()), nic.ipv4(), nic.ipv6()))
                        .collect(Collectors.toList()),
                said.system().map(VmReport::system),
                said.timezone()
                        .map(zone -> new GuestFacts.Timezone(told(zone.name()), Optional.of((int)
                                zone.offset().toMinutes()))));
    }

    private static GuestFacts.System system(GuestSaid.OperatingSystem system) {
        return new GuestFacts.System(
                Optional.of(system.id().equals("mswindows") ? "windows" : "linux"),
                told(system.name()),
                told(system.version()),
                told(system.codename()),
                told(system.kernel()),
                told(system.machine()));
    }

    private static Optional<String> told(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }
}
