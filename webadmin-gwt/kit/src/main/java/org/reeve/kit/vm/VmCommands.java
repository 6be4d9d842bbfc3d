package org.reeve.kit.vm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.reeve.kit.api.types.Action;
import org.reeve.kit.api.types.Resource;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Notices;
import org.reeve.kit.core.Rest;
import org.reeve.kit.core.Text;
import org.reeve.kit.form.Asker;
import org.reeve.kit.form.Question;
import org.reeve.kit.table.Command;

/** What can be done with virtual machines, in both portals: buttons, their rules, the questions before a loss. */
public final class VmCommands {
    private final Rest rest;
    private final Notices notices;
    private final Asker asker;

    public VmCommands(Rest rest, Notices notices, Asker asker) {
        this.rest = rest;
        this.notices = notices;
        this.asker = asker;
    }

    public List<Command<Vm>> all(Consumer<Vm> openConsole) {
        return List.of(run(), shutdown(), reboot(), console(openConsole), suspend(), stop(), remove());
    }

    public Command<Vm> run() {
        return power("run", "Run", "run", VmRules::run, "start", "start");
    }

    public Command<Vm> shutdown() {
        return power("shutdown", "Shut down", "shutdown", VmRules::shutdown, "shutdown", "shut down");
    }

    public Command<Vm> reboot() {
        return power("reboot", "Reboot", "reboot", VmRules::reboot, "reboot", "reboot");
    }

    public Command<Vm> suspend() {
        return power("suspend", "Suspend", "pause", VmRules::suspend, "suspend", "suspend");
    }

    public Command<Vm> console(Consumer<Vm> open) {
        return Command.forOne("console", "Console", "console", VmRules::console, open);
    }

    public Command<Vm> stop() {
        Command<Vm> stop = power("stop", "Power off", "stop", VmRules::stop, "stop", "power off");
        return stop.as(Command.Kind.DANGER)
                .running(vms -> asker.ask(powerOff(vms), () -> stop.run().accept(vms)));
    }

    public Command<Vm> remove() {
        Command<Vm> remove = Command.forEach("remove", "Remove", "remove", VmRules::remove, this::delete);
        return remove.as(Command.Kind.DANGER)
                .running(vms -> asker.ask(removal(vms), () -> remove.run().accept(vms)));
    }

    private Command<Vm> power(
            String id, String label, String icon, Function<Vm, Optional<String>> rule, String action, String verb) {
        Function<Vm, Optional<String>> offered = vm ->
                VmRules.offers(vm, action) ? rule.apply(vm) : Optional.of("This engine cannot " + verb + " machines");
        return Command.forEach(id, label, icon, offered, vm -> act(vm, action, verb));
    }

    private void act(Vm vm, String action, String verb) {
        rest.<Action>post(
                "vms/" + vm.id + "/" + action,
                new Action(),
                Async.of(done -> {}, fault -> notices.failure("Could not " + verb + " " + vm.name, fault)));
    }

    private void delete(Vm vm) {
        rest.delete(
                "vms/" + vm.id,
                Async.of(
                        done -> notices.success(vm.name + " is being removed"),
                        fault -> notices.failure("Could not remove " + vm.name, fault)));
    }

    private static Question powerOff(List<Vm> vms) {
        return new Question(
                "Power off " + named(vms) + "?",
                "It is like pulling the plug. Prefer to shut down: then the guest saves its work first.",
                losses(vms, "everything in memory that is not saved"),
                "Power off",
                true);
    }

    private static Question removal(List<Vm> vms) {
        return new Question(
                "Remove " + named(vms) + "?",
                "This cannot be undone.",
                losses(vms, "its configuration and its own disks, with all they hold"),
                "Remove",
                true);
    }

    private static String named(List<? extends Resource> items) {
        return items.size() == 1 ? items.get(0).name : Text.plural(items.size(), "virtual machine", "virtual machines");
    }

    private static List<String> losses(List<Vm> vms, String what) {
        List<String> losses = new ArrayList<>();
        for (Vm vm : vms) losses.add(vm.name + ": " + what);
        return losses;
    }
}
