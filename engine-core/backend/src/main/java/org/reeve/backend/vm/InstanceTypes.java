package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Verdict;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.dal.template.Template;
import org.reeve.dal.template.Templates;
import org.reeve.dal.vm.Hardware;
import org.reeve.model.template.TemplateId;
import org.reeve.model.template.TemplateKind;

/** Lays an instance type under what somebody wants of a machine: it says how large the machine is, where the wish does not. */
@Dependent
class InstanceTypes {

    private final Templates templates;

    @Inject
    InstanceTypes(Templates templates) {
        this.templates = templates;
    }

    Verdict check(VmChange change) {
        Optional<UUID> wanted = change.settings().links().instanceType().filter(id -> !id.equals(new UUID(0, 0)));
        return wanted.filter(id -> find(id).isEmpty())
                .map(id -> Verdict.notFound("kernel.not-found", "kind", "instance type", "id", id))
                .orElse(Verdict.ok());
    }

    private Optional<Template> find(UUID id) {
        return templates.find(new TemplateId(id)).filter(template -> template.kind() == TemplateKind.INSTANCE_TYPE);
    }

    /** The size of the instance type, and of everything else what there was. */
    Hardware size(Hardware was, VmChange change) {
        return change.settings()
                .links()
                .instanceType()
                .flatMap(this::find)
                .map(Template::hardware)
                .map(type -> new Hardware(
                        was.type(),
                        was.os(),
                        was.biosType(),
                        type.memoryBytes(),
                        type.memoryGuaranteedBytes(),
                        type.memoryMaxBytes(),
                        type.cpuSockets(),
                        type.cpuCores(),
                        type.cpuThreads(),
                        was.migration()))
                .orElse(was);
    }

    /** What the instance type says of its machines, over what there was. */
    VmSettings settings(VmSettings was, VmChange change) {
        return change.settings()
                .links()
                .instanceType()
                .flatMap(this::find)
                .map(type -> was.over(type.settings(VmSettings.class)))
                .orElse(was);
    }
}
