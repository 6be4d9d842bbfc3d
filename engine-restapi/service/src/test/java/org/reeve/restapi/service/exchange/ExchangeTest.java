package org.reeve.restapi.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Refused;
import org.reeve.backend.api.Request;
import org.reeve.model.job.JobId;
import org.reeve.model.user.SessionId;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.reeve.restapi.services.VmService;
import org.reeve.restapi.services.VmsService;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.Vm;

/** The API's habits in answering orders. */
class ExchangeTest {

    private static final JobId JOB = new JobId(new UUID(0, 8));
    private static final UUID VM = new UUID(0, 9);

    private record Order() implements Request {}

    /** A resource that offers little. */
    public static final class VmResource implements VmService {

        @Override
        public Response start(Action action) {
            throw new IllegalStateException("never called");
        }
    }

    private final FakeBackend backend = new FakeBackend();

    private Exchange exchange(String uri, String... headers) {
        var request = MockHttpRequest.create("GET", URI.create("/api/vms" + uri), URI.create("/api"));
        for (int i = 0; i + 1 < headers.length; i += 2) request.header(headers[i], headers[i + 1]);
        var caller = new Caller(FakeSignOn.ADMIN, "admin@internal", new SessionId(VM), true, "");
        var parameters = new Parameters(request.getUri(), request.getHttpHeaders());
        return new Exchange(backend, caller, parameters, plain -> new VmsService() {}).at("vms");
    }

    private Accepted running(JobState.Status status) {
        backend.with(new JobState(JOB, "vm.add", status, Optional.empty(), Optional.of("no host")));
        return new Accepted(Optional.of(VM), Optional.of(JOB));
    }

    private static Vm vm(Exchange exchange, String id) {
        var vm = new Vm();
        vm.setId(id);
        return exchange.at(id).single(VmResource.class, vm);
    }

    @Test
    void whatIsDoneIsCreated() {
        Exchange exchange = exchange("");
        var answer = exchange.added(FakeBackend.created(VM), id -> vm(exchange, id));
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getLocation()).hasToString("/ovirt-engine/api/vms/" + VM);
    }

    @Test
    void whatGoesOnIsAccepted() {
        Exchange exchange = exchange("");
        var answer = exchange.added(running(JobState.Status.RUNNING), id -> vm(exchange, id));
        assertThat(answer.getStatus()).isEqualTo(202);
        assertThat(((Vm) answer.getEntity()).getCreationStatus()).isEqualTo("in_progress");
    }

    @Test
    void whatFailsIsAConflict() {
        Exchange exchange = exchange("");
        assertThatThrownBy(() -> exchange.added(running(JobState.Status.ROLLED_BACK), id -> vm(exchange, id)))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.kind()).isEqualTo(Refused.Kind.CONFLICT));
        assertThatThrownBy(() -> exchange.acted(null, running(JobState.Status.STUCK)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void actionsAreEchoedWithTheirJob() {
        backend.accepting(Order.class, order -> running(JobState.Status.RUNNING));
        var action = new Action();
        action.setForce(true);
        var answer = exchange("").act(action, new Order());
        var echoed = (Action) answer.getEntity();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(echoed.getForce()).isTrue();
        assertThat(echoed.getStatus()).isEqualTo("complete");
        assertThat(echoed.getJob().getId()).isEqualTo(JOB.toString());
    }

    @Test
    void whoDoesNotWantToWaitIsToldSo() {
        for (Exchange exchange : new Exchange[] {exchange("?async=true"), exchange("", "Expect", "202-accepted")}) {
            var answer = exchange.acted(null, running(JobState.Status.RUNNING));
            assertThat(answer.getStatus()).isEqualTo(202);
            assertThat(((Action) answer.getEntity()).getStatus()).isEqualTo("in_progress");
        }
    }

    @Test
    void removalsAreAlwaysTwoHundred() {
        assertThat(exchange("").removed(FakeBackend.done()).getStatus()).isEqualTo(200);
    }

    @Test
    void onlyWhatIsOfferedIsAdvertised() {
        Vm vm = vm(exchange(""), VM.toString());
        assertThat(vm.getActions()).singleElement().satisfies(link -> assertThat(link.getHref())
                .isEqualTo("/ovirt-engine/api/vms/" + VM + "/start"));
        assertThat(vm.getLinks()).isEmpty();
    }

    @Test
    void parametersAreTakenFromQueryPathAndHeader() {
        assertThat(exchange("?filter=f", "Filter", "true").parameters().flag("filter"))
                .hasValue(false);
        assertThat(exchange("", "Filter", "true").parameters().flag("filter")).hasValue(true);
        assertThat(exchange(";max=3").parameters().number("max")).hasValue(3);
        assertThat(exchange("?all_content").parameters().has("all_content")).isTrue();
        assertThat(exchange("?force=perhaps").parameters().flag("force")).isEmpty();
        assertThat(exchange("?follow=disk_attachments.disk,nics,").parameters().follow())
                .containsExactly("diskattachments.disk", "nics");
    }
}
