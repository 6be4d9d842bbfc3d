package org.reeve.restapi.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
import org.reeve.restapi.types.GracePeriod;
import org.reeve.restapi.types.Link;
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
        backend.with(new JobState(
                JOB, "vm.add", "Create a virtual machine", status, Optional.empty(), Optional.of("no host")));
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
        assertThat(answer.getLocation()).hasPath("/ovirt-engine/api/vms/" + VM);
    }

    @Test
    void whatGoesOnIsAccepted() {
        Exchange exchange = exchange("");
        var answer = exchange.added(running(JobState.Status.RUNNING), id -> vm(exchange, id));
        assertThat(answer.getStatus()).isEqualTo(202);
        var vm = (Vm) answer.getEntity();
        assertThat(vm.getCreationStatus()).isEqualTo("in_progress");
        assertThat(vm.getLinks()).last().satisfies(link -> {
            assertThat(link.getRel()).isEqualTo("creation_status");
            assertThat(link.getHref()).isEqualTo(vm.getHref() + "/creation_status/" + JOB);
        });
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
        String start = "/" + VM + "/start";
        for (Exchange exchange :
                new Exchange[] {exchange(start + "?async=true"), exchange(start, "Expect", "202-accepted")}) {
            var answer = exchange.at(VM.toString()).acted(null, running(JobState.Status.RUNNING));
            assertThat(answer.getStatus()).isEqualTo(202);
            var action = (Action) answer.getEntity();
            assertThat(action.getStatus()).isEqualTo("in_progress");
            assertThat(action.getHref()).isEqualTo("/ovirt-engine/api/vms" + start + "/" + JOB);
            assertThat(action.getLinks()).extracting(Link::getRel).containsExactly("parent", "replay");
        }
    }

    @Test
    void whoAsksForLaterMayStillFindItDone() {
        var answer = exchange("?async=true").acted(null, running(JobState.Status.DONE));
        assertThat(((Action) answer.getEntity()).getStatus()).isEqualTo("complete");
    }

    @Test
    void aRequestIsHeldBackForAsLongAsItsSenderSays() {
        Accepted running = running(JobState.Status.RUNNING);
        exchange("").acted(null, running);
        exchange("?async=false").acted(null, running);
        var action = new Action();
        action.setGracePeriod(new GracePeriod());
        action.getGracePeriod().set(0, 1_500L);
        exchange("").acted(action, running);
        exchange("").added(running, id -> vm(exchange(""), id));
        exchange("", "X-Ovirt-Expect", "201-created").added(running, id -> vm(exchange(""), id));
        exchange("").removed(running);
        assertThat(backend.waits())
                .containsExactly(
                        Duration.ZERO,
                        Waits.LONGEST,
                        Duration.ofMillis(1_500),
                        Duration.ZERO,
                        Waits.LONGEST,
                        Duration.ZERO);
    }

    @Test
    void onlySoManyRequestsAreHeldBack() {
        var asked = new ArrayList<Duration>();
        var waits = new Waits(1);
        var state = new JobState(
                JOB, "vm.add", "Create a virtual machine", JobState.Status.RUNNING, Optional.empty(), Optional.empty());
        waits.await(
                limit -> {
                    asked.add(limit);
                    // A second request while this one is held back.
                    return waits.await(second -> noted(asked, second, state), Duration.ofMinutes(1));
                },
                Duration.ofHours(1));
        waits.await(limit -> noted(asked, limit, state), Duration.ofMinutes(1));
        assertThat(asked).containsExactly(Waits.LONGEST, Duration.ZERO, Duration.ofMinutes(1));
    }

    private static JobState noted(List<Duration> asked, Duration limit, JobState state) {
        asked.add(limit);
        return state;
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
