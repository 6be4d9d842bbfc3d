package org.reeve.logic.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.model.event.Severity;

/** What is proposed to people who write a search. */
class CompletionTest {

    private static final Searchable HOSTS = Searchable.plain("Hosts", "host h", "h.id", "host", text("name", "h.name"));

    private static final Searchable EVENTS = new Searchable(
            List.of("Events"),
            "event e",
            "e.id",
            "event",
            List.of(
                    text("message", "e.text"),
                    choice("severity", "e.severity", Severity.class),
                    text("many", "m.x").within("exists (%s)")),
            List.of(Reference.to("Hosts", "e.host_id in (%s)")));

    private static final SearchLanguage LANGUAGE = new SearchLanguage(List.of(EVENTS, HOSTS));

    private static List<String> proposed(String begun) {
        return LANGUAGE.proposals(EVENTS, begun).stream().map(Proposal::text).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "''                       | message,severity,many,hosts.,not,sortby,page",
                "m                        | message,many",
                "Events: s                | severity,sortby",
                "severity                 | severity",
                "'severity '              | =,!=,<,>,<=,>=,and,or,sortby,page",
                "severity=                | normal,warning,error,alert",
                "severity = w             | warning",
                "'severity=error '        | and,or,sortby,page",
                "severity=error a         | and",
                "'severity=error and '    | message,severity,many,hosts.,not,sortby,page",
                "(sev                     | severity",
                "hosts.                   | hosts.name",
                "hosts.n                  | hosts.name",
                "'hosts.name '            | =,!=,<,>,<=,>=,and,or,sortby,page",
                "'sortby '                | message,severity",
                "'sortby message '        | asc,desc,page",
                "'sortby message desc '   | page",
            })
    void whatCanFollowIsProposed(String begun, String proposals) {
        assertThat(proposed(begun)).containsExactly(proposals.split(","));
    }

    @Test
    void nothingIsProposedWhereAnythingCanStand() {
        assertThat(proposed("message=\"half a ")).isEmpty();
        assertThat(proposed("message=")).isEmpty();
        assertThat(proposed("page ")).isEmpty();
        assertThat(proposed("colour=")).isEmpty();
    }

    @Test
    void kindsAreProposedToWhoHasNotSaidWhatHeSearches() {
        assertThat(LANGUAGE.proposals("")).extracting(Proposal::text).containsExactly("Events:", "Hosts:");
        assertThat(LANGUAGE.proposals(" ho")).containsExactly(new Proposal(Proposal.Kind.KIND, "Hosts:", 1));
        assertThat(LANGUAGE.proposals("hosts: na")).containsExactly(new Proposal(Proposal.Kind.FIELD, "name", 7));
        assertThat(LANGUAGE.proposals("nothing: na")).isEmpty();
    }

    @Test
    void aProposalSaysWhatItReplaces() {
        assertThat(LANGUAGE.proposals(EVENTS, "severity=err")).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo(9);
            assertThat(one.kind()).isEqualTo(Proposal.Kind.VALUE);
        });
        assertThat(LANGUAGE.proposals(EVENTS, "severity=error ").getFirst().from())
                .isEqualTo(15);
    }
}
