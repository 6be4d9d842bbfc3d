package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reeve.lab.surface.Door;
import org.reeve.lab.surface.Operation;
import org.reeve.lab.surface.Report;
import org.reeve.lab.surface.Walk;
import org.reeve.lab.surface.Walk.Outcome;

/** The running engine against every operation of the published API model. */
class SurfaceLab {

    private final Rest rest = new Rest(Installation.running()).signedOn();

    @Test
    void noOperationAnswersOutsideTheContract() {
        List<Operation> operations = Operation.all().stream()
                .sorted(Comparator.comparing(Operation::address))
                .toList();
        var report = new Report(new Walk(this::send).walk(operations));
        report.lines().forEach(System.out::println);
        assertThat(report.steps()).hasSize(894);
        assertThat(report.ended(Outcome.WRONG)).isEmpty();
    }

    private Door.Answer send(String http, String path, String body) {
        Rest.Answer answer = rest.send(http, path, body);
        return new Door.Answer(answer.status(), answer.type(), parsed(answer));
    }

    private static JsonNode parsed(Rest.Answer answer) {
        return answer.body().isEmpty() || !answer.type().startsWith("application/json") ? null : answer.json();
    }
}
