package org.reeve.restapi.service.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.restapi.types.Cluster;
import org.reeve.restapi.types.Vm;
import org.reeve.restapi.types.VmStatus;

/** The search language as scripts write it. */
class SearchTest {

    private static final List<Vm> VMS = List.of(
            vm("web1", VmStatus.UP, 4, "east"),
            vm("Web2", VmStatus.DOWN, 16, "west"),
            vm("mail and more", VmStatus.UP, 8, "east"));

    private static Vm vm(String name, VmStatus status, long memory, String cluster) {
        var vm = new Vm();
        vm.setName(name);
        vm.setStatus(status);
        vm.setMemory(memory);
        var reference = new Cluster();
        reference.setName(cluster);
        vm.setCluster(reference);
        return vm;
    }

    private static List<String> found(String search, String more) {
        String query = "?search=" + URLEncoder.encode(search, StandardCharsets.UTF_8) + more;
        var request = MockHttpRequest.create("GET", URI.create("/api/vms" + query), URI.create("/api"));
        var parameters = new Parameters(request.getUri(), request.getHttpHeaders());
        return Search.from(parameters)
                .apply(Vm.META, VMS.stream())
                .map(Vm::getName)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "name=web1                       | web1",
                "name=\"web1\"                   | web1",
                "name=web*                       | web1,Web2",
                "vms.name=web1                   | web1",
                "Vm.name = web1                  | web1",
                "name=\"mail and more\"          | mail and more",
                "status=up and name=web*         | web1",
                "name=web1 or status=down        | web1,Web2",
                "name!=web1                      | Web2,mail and more",
                "memory>4                        | Web2,mail and more",
                "memory<=8 sortby memory desc    | mail and more,web1",
                "cluster=east                    | web1,mail and more",
                "cluster.name=west               | Web2",
                "sortby name asc                 | mail and more,web1,Web2",
                "mail                            | mail and more",
            })
    void conditionsPickWhatTheySay(String search, String names) {
        assertThat(found(search, "")).containsExactly(names.split(","));
    }

    @Test
    void caseCountsOnlyWhenAsked() {
        assertThat(found("name=web2", "")).containsExactly("Web2");
        assertThat(found("name=web2", "&case_sensitive=true")).isEmpty();
    }

    @Test
    void pagesAreAsLongAsMax() {
        assertThat(found("page 1", "&max=2")).containsExactly("web1", "Web2");
        assertThat(found("page 2", "&max=2")).containsExactly("mail and more");
    }

    @Test
    void starsDoNotMakeAPattern() {
        assertThat(found("name=w.b1", "")).isEmpty();
        assertThat(found("name=\"*(*\"", "")).isEmpty();
    }

    @Test
    void unknownMembersAreRefused() {
        assertThatThrownBy(() -> found("colour=red", ""))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("colour");
    }
}
