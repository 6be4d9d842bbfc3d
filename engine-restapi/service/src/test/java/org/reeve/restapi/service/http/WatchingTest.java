package org.reeve.restapi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.backend.api.Accepted;
import org.reeve.backend.api.JobState;
import org.reeve.backend.host.ActivateHost;
import org.reeve.model.job.JobId;
import org.reeve.restapi.service.testing.ApiServer;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.FakeBackend;
import org.reeve.restapi.service.testing.FakeChanges;
import org.reeve.restapi.service.testing.FakeSignOn;
import org.reeve.restapi.service.testing.Golden;

/** What runs on can be watched where its sender was told to. */
class WatchingTest {

    private static final String HOST = "/api/hosts/" + new UUID(0, 1);
    private static final JobId JOB = new JobId(new UUID(0, 8));

    private static FakeBackend backend;
    private static ApiServer server;
    private static Client client;

    @BeforeAll
    static void start() {
        backend = new FakeBackend()
                .accepting(ActivateHost.Order.class, order -> new Accepted(Optional.empty(), Optional.of(JOB)));
        server = new ApiServer(backend, new FakeSignOn(), new FakeChanges(1));
        client = new Client(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void is(JobState.Status status) {
        backend.with(new JobState(
                JOB, "host.activate", "Activate a host", status, Optional.of("wait"), Optional.of("no answer")));
    }

    private static HttpResponse<String> watch(String what) {
        return client.get(HOST + "/" + what + "/" + JOB);
    }

    @Test
    void anActionIsWatchedFromItsStartToItsEnd() {
        is(JobState.Status.RUNNING);
        var begun = client.send("POST", HOST + "/activate", "<action><reason>why</reason><async>true</async></action>");
        assertThat(begun.statusCode()).isEqualTo(202);
        Golden.compare("http/action-begun.xml", begun.body());
        String href = begun.body().replaceAll("(?s).*<action href=\"/ovirt-engine([^\"]+)\".*", "$1");
        Golden.compare("http/action-running.xml", client.get(href).body());
        is(JobState.Status.DONE);
        assertThat(client.get(href).body())
                .contains("<status>complete</status>")
                .doesNotContain("fault");
        is(JobState.Status.ROLLED_BACK);
        var failed = client.get(href, "Accept", "application/json");
        assertThat(failed.statusCode()).isEqualTo(200);
        Golden.compare("http/action-failed.json", failed.body());
    }

    @Test
    void theMakingOfAnObjectIsWatchedToo() {
        is(JobState.Status.RUNNING);
        Golden.compare("http/creation.xml", watch("creation_status").body());
    }

    @Test
    void whatIsNotKnownAnyMoreLeadsToTheObject() {
        for (String unknown : new String[] {"activate/" + new UUID(9, 9), "creation_status/1", "activate/x"}) {
            var answer = client.get(HOST + "/" + unknown);
            assertThat(answer.statusCode()).isEqualTo(301);
            assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/ovirt-engine" + HOST);
        }
    }

    @Test
    void nothingElseIsWatched() {
        assertThat(watch("fly").statusCode()).isEqualTo(404);
        assertThat(watch("activate").headers().firstValue("Content-Type"))
                .get()
                .asString()
                .startsWith("application/xml");
        assertThat(client.anonymous("GET", HOST + "/activate/" + JOB, "").statusCode())
                .isEqualTo(401);
    }
}
