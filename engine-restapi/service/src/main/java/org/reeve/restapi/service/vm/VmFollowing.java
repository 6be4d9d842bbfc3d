package org.reeve.restapi.service.vm;

import java.util.List;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.vm.AttachmentView;
import org.reeve.backend.vm.AttachmentsQuery;
import org.reeve.backend.vm.NicView;
import org.reeve.backend.vm.NicsQuery;
import org.reeve.backend.vm.VmFiguresQuery;
import org.reeve.backend.vm.VmView;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.service.exchange.Following.Owned;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.service.user.PermissionsResource;

/** What links of many machines lead to, read together. */
final class VmFollowing {

    private VmFollowing() {}

    static Following of(Exchange exchange) {
        boolean current = exchange.parameters().has("current");
        var vms = Following.of(exchange)
                .objects(VmResource.class, VmsQuery.all(), VmView::id, VmMapping::type)
                .children("nics", NicResource.class, nics(), NicMapping::type)
                .children("diskattachments", DiskAttachmentResource.class, attachments(), AttachmentMapping::type)
                .parts(
                        "graphicsconsoles",
                        GraphicsConsoleResource.class,
                        machines(),
                        vm -> GraphicsConsolesResource.types(vm, current))
                .parts("snapshots", SnapshotResource.class, machines(), vm -> List.of(SnapshotMapping.active(vm)));
        var withFigures = FiguresResource.below(
                vms,
                Owned.by("vm", VmFiguresQuery.all(), figures -> figures.vm().value()),
                VmStatistics::of);
        return PermissionsResource.below(AssignedTagsResource.below(withFigures, Tagged.VM));
    }

    private static Owned<NicView> nics() {
        return Owned.by("vm", NicsQuery.all(), nic -> nic.vm().value());
    }

    private static Owned<AttachmentView> attachments() {
        return Owned.by(
                "vm", AttachmentsQuery.all(), attachment -> attachment.vm().value());
    }

    /** For what is told with the machine itself. */
    private static Owned<VmView> machines() {
        return Owned.by("", VmsQuery.all(), vm -> vm.id().value());
    }
}
