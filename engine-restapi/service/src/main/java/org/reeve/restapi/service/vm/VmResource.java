package org.reeve.restapi.service.vm;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.backend.tag.Tagged;
import org.reeve.backend.vm.GuestView;
import org.reeve.backend.vm.GuestsQuery;
import org.reeve.backend.vm.RebootVm;
import org.reeve.backend.vm.RemoveVm;
import org.reeve.backend.vm.ResetVm;
import org.reeve.backend.vm.ShutDownVm;
import org.reeve.backend.vm.StopVm;
import org.reeve.backend.vm.UpdateVm;
import org.reeve.backend.vm.VmFiguresQuery;
import org.reeve.backend.vm.VmView;
import org.reeve.backend.vm.VmsQuery;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.VmId;
import org.reeve.restapi.service.affinity.AssignedAffinityLabelsResource;
import org.reeve.restapi.service.console.ConsoleTickets;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.service.tag.AssignedTagsResource;
import org.reeve.restapi.service.user.PermissionsResource;
import org.reeve.restapi.services.VmService;
import org.reeve.restapi.services.absent.NoKatelloErrata;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Vm;

/** One virtual machine. */
public final class VmResource implements VmService {

    private final Exchange exchange;
    private final VmId id;
    private final ConsoleTickets tickets;

    VmResource(Exchange exchange, VmId id, ConsoleTickets tickets) {
        this.exchange = exchange;
        this.id = id;
        this.tickets = tickets;
    }

    @Override
    public Vm get() {
        boolean later = exchange.parameters().has("next_run");
        VmView view = view(later ? VmsQuery.of(id).afterNextStart() : VmsQuery.of(id));
        return exchange.single(
                VmResource.class, AllContent.mapping(exchange, Optional.of(id)).apply(view));
    }

    private VmView view() {
        return view(VmsQuery.of(id));
    }

    private VmView view(VmsQuery query) {
        return exchange.ask(query).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    private GuestView guest() {
        return exchange.ask(GuestsQuery.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    /** Of the first screen that listens, for clients that know of no other. */
    @Override
    public Response ticket(Action action) {
        VmView view = view();
        GraphicsType kind = Stream.concat(
                        view.seen().screens().stream().map(VmView.Screen::type),
                        view.settings().screen().kinds().stream())
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return Tickets.answer(action, id, kind, exchange);
    }

    @Override
    public Response start(Action action) {
        return exchange.act(action, VmActions.start(id, action, exchange));
    }

    @Override
    public Response stop(Action action) {
        return exchange.act(action, new StopVm.Order(id));
    }

    @Override
    public Vm update(Vm vm) {
        Named named = new Named(exchange);
        exchange.run(new UpdateVm.Order(id, named.cluster(vm.getCluster()), VmChanges.of(vm, named)));
        return get();
    }

    @Override
    public Response remove() {
        boolean keep = exchange.parameters().flag("detach_only").orElse(false);
        return exchange.removed(exchange.run(new RemoveVm.Order(id, keep)));
    }

    @Override
    public Response shutdown(Action action) {
        return exchange.act(action, new ShutDownVm.Order(id));
    }

    @Override
    public Response reboot(Action action) {
        return exchange.act(action, new RebootVm.Order(id));
    }

    @Override
    public Response reset(Action action) {
        return exchange.act(action, new ResetVm.Order(id));
    }

    @Override
    public NicsResource nicsService() {
        return new NicsResource(exchange.at("nics"), id);
    }

    @Override
    public DiskAttachmentsResource diskAttachmentsService() {
        return new DiskAttachmentsResource(exchange.at("diskattachments"), id);
    }

    @Override
    public GraphicsConsolesResource graphicsConsolesService() {
        return new GraphicsConsolesResource(exchange.at("graphicsconsoles"), this::view, tickets);
    }

    @Override
    public FiguresResource statisticsService() {
        return new FiguresResource(
                exchange.at("statistics"),
                () -> VmStatistics.of(exchange.ask(new VmFiguresQuery(id)).getFirst()));
    }

    @Override
    public SnapshotsResource snapshotsService() {
        return new SnapshotsResource(exchange.at("snapshots"), id, this::view);
    }

    @Override
    public AssignedAffinityLabelsResource affinityLabelsService() {
        return AssignedAffinityLabelsResource.on(exchange.at("affinitylabels"), id);
    }

    @Override
    public PermissionsResource permissionsService() {
        return PermissionsResource.on(exchange.at("permissions"), id);
    }

    @Override
    public ReportedDevicesResource reportedDevicesService() {
        return new ReportedDevicesResource(
                exchange.at("reporteddevices"), () -> GuestMapping.devices(guest(), Optional.empty()));
    }

    @Override
    public ApplicationsResource applicationsService() {
        return new ApplicationsResource(exchange.at("applications"), () -> GuestMapping.applications(guest()));
    }

    @Override
    public VmSessionsResource sessionsService() {
        return new VmSessionsResource(exchange.at("sessions"), () -> GuestMapping.sessions(guest()));
    }

    @Override
    public AssignedTagsResource tagsService() {
        return AssignedTagsResource.on(exchange.at("tags"), Tagged.VM, id);
    }

    @Override
    public VmCdromsResource cdromsService() {
        return new VmCdromsResource(exchange.at("cdroms"), id);
    }

    @Override
    public VmWatchdogsResource watchdogsService() {
        return new VmWatchdogsResource(exchange.at("watchdogs"), id);
    }

    @Override
    public VmMediatedDevicesResource mediatedDevicesService() {
        return new VmMediatedDevicesResource(exchange.at("mediateddevices"), id);
    }

    @Override
    public VmHostDevicesResource hostDevicesService() {
        return new VmHostDevicesResource(exchange.at("hostdevices"), id);
    }

    @Override
    public VmNumaNodesResource numaNodesService() {
        return new VmNumaNodesResource(exchange.at("numanodes"), id);
    }

    @Override
    public VmBackupsResource backupsService() {
        return new VmBackupsResource(exchange.at("backups"), this::none);
    }

    @Override
    public VmCheckpointsResource checkpointsService() {
        return new VmCheckpointsResource(exchange.at("checkpoints"), this::none);
    }

    /** Nothing, once it is certain that there is such a machine. */
    private <T> Stream<T> none() {
        view();
        return Stream.empty();
    }

    @Override
    public NoKatelloErrata katelloErrataService() {
        view();
        return new NoKatelloErrata();
    }
}
