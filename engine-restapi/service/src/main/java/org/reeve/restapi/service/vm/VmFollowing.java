package org.reeve.restapi.service.vm;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DeviceView;
import org.reeve.backend.device.DevicesQuery;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.vm.AttachmentView;
import org.reeve.backend.vm.AttachmentsQuery;
import org.reeve.backend.vm.GuestView;
import org.reeve.backend.vm.GuestsQuery;
import org.reeve.backend.vm.NicView;
import org.reeve.backend.vm.NicsQuery;
import org.reeve.backend.vm.VmFiguresQuery;
import org.reeve.backend.vm.VmView;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.model.vm.DeviceKind;
import org.reeve.restapi.service.device.DeviceMapping;
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
                .children("cdroms", VmCdromResource.class, devices(DeviceKind.CD), DeviceMapping::cdrom)
                .children("watchdogs", VmWatchdogResource.class, devices(DeviceKind.WATCHDOG), DeviceMapping::watchdog)
                .children("numanodes", VmNumaNodeResource.class, devices(DeviceKind.NUMA_NODE), DeviceMapping::node)
                .children(
                        "mediateddevices",
                        VmMediatedDeviceResource.class,
                        devices(DeviceKind.MEDIATED),
                        DeviceMapping::mediated)
                .children(
                        "hostdevices",
                        VmHostDeviceResource.class,
                        devices(DeviceKind.HOST_DEVICE),
                        HostDeviceMapping::type)
                .parts("applications", ApplicationResource.class, guests(), guest -> GuestMapping.applications(guest)
                        .toList())
                .parts("reporteddevices", ReportedDeviceResource.class, guests(), guest -> GuestMapping.devices(
                                guest, Optional.empty())
                        .toList())
                .parts("sessions", VmSessionResource.class, guests(), guest -> GuestMapping.sessions(guest)
                        .toList())
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

    private static Owned<DeviceView> devices(DeviceKind kind) {
        return Owned.by("vm", DevicesQuery.all(DeviceOwner.Kind.VM, kind), device -> device.owner()
                .id());
    }

    private static Owned<GuestView> guests() {
        return Owned.by("vm", GuestsQuery.all(), guest -> guest.vm().value());
    }

    /** For what is told with the machine itself. */
    private static Owned<VmView> machines() {
        return Owned.by("", VmsQuery.all(), vm -> vm.id().value());
    }
}
