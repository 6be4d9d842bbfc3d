package org.reeve.restapi.service.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.agent.protocol.vm.DestroyVm;
import org.reeve.backend.testing.HostInCluster;
import org.reeve.backend.testing.TestEngine;
import org.reeve.restapi.service.testing.Client;
import org.reeve.restapi.service.testing.RealApi;

/** The id that a sender gives a request is found on everything that comes of it, down to the calls that hosts receive. */
class RealCorrelationIT {

    private static RealApi api;
    private static Client client;

    @BeforeAll
    static void start() {
        api = new RealApi();
        client = api.client();
        new HostInCluster(api.engine());
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    private static String vm(String name) {
        String body = "<vm><name>" + name + "</name><cluster><name>Default</name></cluster>"
                + "<template><name>Blank</name></template></vm>";
        var added = client.send("POST", "/api/vms", body);
        assertThat(added.statusCode()).as(added.body()).isBetween(201, 202);
        return added.headers().firstValue("Location").orElseThrow().replaceAll(".*/ovirt-engine", "");
    }

    private static void waits(String action, String vm, String correlation) {
        var answer = client.send(
                "POST", vm + "/" + action, "<action><async>false</async></action>", "Correlation-Id", correlation);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Correlation-Id")).hasValue(correlation);
    }

    @Test
    void whatComesOfARequestIsFoundByItsId() {
        String vm = vm("followed");
        waits("start", vm, "begin-1");
        waits("stop", vm, "end-2");
        assertThat(api.engine().hosts().sent(CreateVm.class))
                .extracting(sent -> sent.delivery().correlation())
                .contains("begin-1");
        assertThat(api.engine().hosts().sent(DestroyVm.class))
                .extracting(sent -> sent.delivery().correlation())
                .contains("end-2");
        assertThat(api.count("select count(*) from job where correlation_id = 'begin-1'"))
                .isEqualTo(1);
        TestEngine.eventually(
                "events of the start",
                () -> api.count("select count(*) from event where correlation_id = 'begin-1'") >= 2);
        assertThat(client.get("/api/jobs?search=correlation_id%3Dbegin-1").body())
                .contains("Start virtual machine followed");
        assertThat(client.get("/api/jobs?search=correlation_id%3Dother").body()).doesNotContain("<job ");
    }
}
