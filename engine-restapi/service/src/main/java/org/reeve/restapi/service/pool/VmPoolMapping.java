package org.reeve.restapi.service.pool;

import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.pool.PoolChange;
import org.reeve.backend.pool.VmPoolView;
import org.reeve.backend.vm.VmChange;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.model.template.TemplateId;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.service.vm.SettingsMapping;
import org.reeve.restapi.service.vm.VmChanges;
import org.reeve.restapi.types.InstanceType;
import org.reeve.restapi.types.Vm;
import org.reeve.restapi.types.VmPool;
import org.reeve.restapi.types.VmPoolType;

/** Pools of machines as the API has them, both ways. */
final class VmPoolMapping {

    private VmPoolMapping() {}

    static VmPool type(VmPoolView view) {
        var type = Labels.label(new VmPool(), view.id(), view.name(), view.description(), view.comment());
        type.setCluster(Refs.cluster(view.cluster()));
        type.setTemplate(Refs.template(view.template()));
        type.setSize(view.size());
        type.setType(VmPoolType.valueOf(view.traits().type().name()));
        type.setStateful(view.traits().stateful());
        type.setPrestartedVms(view.traits().prestarted());
        type.setMaxUserVms(view.traits().perUser());
        type.setAutoStorageSelect(view.traits().autoStorage());
        type.setUseLatestTemplateVersion(view.traits().latestTemplate());
        view.vm().map(Refs::vm).ifPresent(type::setVm);
        machine(view.settings(), type);
        return type;
    }

    /** What a pool itself shows of its machines. */
    private static void machine(VmSettings settings, VmPool type) {
        var machine = new Vm();
        SettingsMapping.show(settings, machine);
        type.setDisplay(machine.getDisplay());
        type.setRngDevice(machine.getRngDevice());
        type.setSoundcardEnabled(machine.getSoundcardEnabled());
        type.setTpmEnabled(machine.getTpmEnabled());
        settings.links()
                .instanceType()
                .map(TemplateId::new)
                .ifPresent(id -> type.setInstanceType(Refs.to(InstanceType::new, "instancetypes", id)));
    }

    static PoolChange change(VmPool given) {
        return new PoolChange(
                new Naming(
                        Optional.ofNullable(given.getName()),
                        Optional.ofNullable(given.getDescription()),
                        Optional.ofNullable(given.getComment())),
                Optional.ofNullable(given.getSize()),
                Optional.ofNullable(given.getType()).map(type -> org.reeve.model.pool.VmPoolType.valueOf(type.name())),
                Optional.ofNullable(given.getStateful()),
                Optional.ofNullable(given.getPrestartedVms()),
                Optional.ofNullable(given.getMaxUserVms()),
                Optional.ofNullable(given.getAutoStorageSelect()),
                Optional.ofNullable(given.getUseLatestTemplateVersion()));
    }

    /** What its machines shall be: a pool says some of it itself, the rest in the machine it describes. */
    static VmChange like(VmPool given, Named named) {
        Vm vm = Optional.ofNullable(given.getVm()).orElseGet(Vm::new);
        if (given.getDisplay() != null) vm.setDisplay(given.getDisplay());
        if (given.getRngDevice() != null) vm.setRngDevice(given.getRngDevice());
        if (given.getSoundcardEnabled() != null) vm.setSoundcardEnabled(given.getSoundcardEnabled());
        if (given.getInstanceType() != null) vm.setInstanceType(given.getInstanceType());
        if (given.getTpmEnabled() != null) vm.setTpmEnabled(given.getTpmEnabled());
        return VmChanges.of(vm, named);
    }
}
