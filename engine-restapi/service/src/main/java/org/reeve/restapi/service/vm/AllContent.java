package org.reeve.restapi.service.vm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reeve.backend.disk.DiskView;
import org.reeve.backend.disk.DisksQuery;
import org.reeve.backend.vm.AttachmentView;
import org.reeve.backend.vm.AttachmentsQuery;
import org.reeve.backend.vm.NicView;
import org.reeve.backend.vm.NicsQuery;
import org.reeve.backend.vm.VmView;
import org.reeve.model.disk.DiskId;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.types.Configuration;
import org.reeve.restapi.types.ConfigurationType;
import org.reeve.restapi.types.Initialization;
import org.reeve.restapi.types.Vm;

/** Adds to machines what only those are told who ask for all content: their description for other programs, which costs three statements. */
final class AllContent {

    private final Map<VmId, List<AttachmentView>> attachments;
    private final Map<VmId, List<NicView>> nics;
    private final Map<DiskId, DiskView> disks;
    private final ConfigurationType kind;

    private AllContent(List<AttachmentView> attachments, List<NicView> nics, List<DiskView> disks, boolean ova) {
        this.attachments = attachments.stream().collect(Collectors.groupingBy(AttachmentView::vm));
        this.nics = nics.stream().collect(Collectors.groupingBy(NicView::vm));
        this.disks = disks.stream().collect(Collectors.toMap(DiskView::id, Function.identity()));
        this.kind = ova ? ConfigurationType.OVA : ConfigurationType.OVF;
    }

    /** How machines are shown to who sent this request: all of them, or one. */
    static Function<VmView, Vm> mapping(Exchange exchange, Optional<VmId> vm) {
        if (!exchange.parameters().has("all_content")) {
            return VmMapping::type;
        }
        var all = new AllContent(
                exchange.ask(vm.map(AttachmentsQuery::new).orElseGet(AttachmentsQuery::all)),
                exchange.ask(vm.map(NicsQuery::new).orElseGet(NicsQuery::all)),
                exchange.ask(vm.map(id -> DisksQuery.all().heldBy(id)).orElseGet(DisksQuery::all)),
                exchange.parameters().has("ovf_as_ova"));
        return all::type;
    }

    private Vm type(VmView view) {
        Vm type = VmMapping.type(view);
        List<AttachmentView> held = attachments.getOrDefault(view.id(), List.of());
        var configuration = new Configuration();
        configuration.setType(kind);
        configuration.setData(OvfDocument.of(new OvfDocument.Contents(
                view,
                held,
                held.stream()
                        .map(attachment -> Optional.ofNullable(disks.get(attachment.disk())))
                        .flatMap(Optional::stream)
                        .toList(),
                nics.getOrDefault(view.id(), List.of()))));
        Initialization initialization =
                Optional.ofNullable(type.getInitialization()).orElseGet(Initialization::new);
        initialization.setConfiguration(configuration);
        type.setInitialization(initialization);
        return type;
    }
}
