package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.kernel.Facts;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.settings.Screen;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.template.Template;
import org.reeve.dal.template.Templates;
import org.reeve.dal.vm.Vm;
import org.reeve.dal.vm.Vms;
import org.reeve.logic.lock.Lock;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.VmId;

/** The protocols by which a screen is reached, of whatever has settings. */
@Dependent
class OwnedScreens {

    private final Vms vms;
    private final Templates templates;

    @Inject
    OwnedScreens(Vms vms, Templates templates) {
        this.vms = vms;
        this.templates = templates;
    }

    static ActionGroup group(DeviceOwner owner) {
        return switch (owner.kind()) {
            case VM -> ActionGroup.EDIT_VM_PROPERTIES;
            case TEMPLATE -> ActionGroup.EDIT_TEMPLATE_PROPERTIES;
        };
    }

    /** As changing everything else about it takes them. */
    static List<Lock> locks(DeviceOwner owner) {
        return List.of(
                Lock.shared(owner.typed()),
                Lock.name(owner.table() + "_change", owner.id().toString()));
    }

    static Verdict unknown(DeviceOwner owner) {
        return Verdict.notFound("kernel.not-found", "kind", owner.table(), "id", owner.id());
    }

    /** What there is once everything that was put off is so; nothing when there is no such owner. */
    Optional<List<GraphicsType>> of(DeviceOwner owner) {
        return switch (owner.kind()) {
            case VM ->
                vms.lock(new VmId(owner.id()))
                        .map(vm -> NextRun.of(vm).settings().screen().kinds());
            case TEMPLATE ->
                templates.find(new TemplateId(owner.id())).map(template -> template.settings(VmSettings.class)
                        .screen()
                        .kinds());
        };
    }

    void change(DeviceOwner owner, Consumer<List<GraphicsType>> change, Store store) {
        List<GraphicsType> kinds = new ArrayList<>(of(owner).orElseThrow());
        change.accept(kinds);
        VmSettings wish = VmSettings.usual().with(Screen.of(kinds));
        switch (owner.kind()) {
            case VM -> {
                Vm vm = vms.find(new VmId(owner.id())).orElseThrow();
                Power power = Power.sure(vm.id(), store);
                NextRun.Later later = NextRun.of(vm);
                NextRun.put(
                        vm, new NextRun.Later(later.hardware(), later.settings().over(wish)), wish, power.alive());
                vms.save(vm);
                store.log(EventType.USER_UPDATE_VM, power.facts());
            }
            case TEMPLATE -> {
                Template template = templates.find(new TemplateId(owner.id())).orElseThrow();
                template.configure(template.settings(VmSettings.class).over(wish));
                templates.save(template);
                store.log(EventType.USER_UPDATE_VM_TEMPLATE, Facts.about(template.id(), template.name()));
            }
        }
        store.changed(owner.typed());
    }
}
