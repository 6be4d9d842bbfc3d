package org.reeve.restapi.service.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.restapi.service.system.Neighbourhood.Person;

/** Every write and action of the model on objects that somebody does not see: he is answered as if they were not there, and nothing happens. */
class RealHiddenIT {

    private static final String NOWHERE = "99999999-9999-4999-8999-999999999999";

    private static Neighbourhood neighbourhood;

    @BeforeAll
    static void start() {
        neighbourhood = new Neighbourhood();
    }

    @AfterAll
    static void stop() {
        neighbourhood.close();
    }

    @Test
    void whatIsHiddenIsChangedByNobodyWhoDoesNotSeeIt() {
        differences(neighbourhood.stranger());
    }

    @Test
    void theUserOfAMachineChangesNothingElse() {
        differences(neighbourhood.user());
    }

    private static void differences(Person person) {
        Map<String, String> differences = new TreeMap<>();
        int asked = 0;
        for (String operation : new Offer().operations()) {
            if (operation.startsWith("GET ")) continue;
            String method = operation.substring(0, operation.indexOf(' '));
            Optional<String> address = address(operation.substring(method.length() + 1), person.allowed());
            if (address.isEmpty()) continue;
            asked++;
            String body = method.equals("DELETE") ? "" : "{}";
            HttpResponse<String> hidden = person.client().send(method, address.get(), body);
            HttpResponse<String> nowhere =
                    person.client().send(method, elsewhere(address.get(), person.allowed()), body);
            if (hidden.statusCode() < 400 || !same(hidden, nowhere, address.get(), person.allowed()))
                differences.put(method + " " + address.get(), told(hidden) + " where nothing is " + told(nowhere));
        }
        System.out.println(asked + " writes and actions on what is hidden from " + person.name());
        assertThat(differences).isEmpty();
        assertThat(asked).isGreaterThan(150);
    }

    /** One at which something is that this person does not see; of an action, that of the object. */
    private static Optional<String> address(String template, Set<String> allowed) {
        Set<String> there = neighbourhood.everything().answers().keySet();
        Optional<String> itself = there.stream()
                .filter(path -> path.matches(template.replaceAll("\\{[^}]*}", "[^/]+")) && hidden(path, allowed))
                .findFirst();
        if (itself.isPresent()) return itself;
        String owner = template.substring(0, template.lastIndexOf('/'));
        return there.stream()
                .filter(path -> path.matches(owner.replaceAll("\\{[^}]*}", "[^/]+")) && hidden(path, allowed))
                .findFirst()
                .filter(path -> !template.endsWith("}"))
                .map(path -> path + template.substring(owner.length()));
    }

    private static boolean hidden(String path, Set<String> allowed) {
        Set<String> ids = Crawl.idsIn(path);
        return !ids.isEmpty() && ids.stream().noneMatch(allowed::contains);
    }

    private static String elsewhere(String text, Set<String> allowed) {
        Set<String> ids = Crawl.idsIn(text);
        ids.removeAll(allowed);
        return ids.isEmpty() ? text : text.replaceAll(String.join("|", ids), NOWHERE);
    }

    private static boolean same(
            HttpResponse<String> hidden, HttpResponse<String> nowhere, String address, Set<String> allowed) {
        Set<String> ids = Crawl.idsIn(address);
        ids.removeAll(allowed);
        return hidden.statusCode() == nowhere.statusCode()
                && hidden.body().replaceAll(String.join("|", ids), NOWHERE).equals(nowhere.body());
    }

    private static String told(HttpResponse<String> answer) {
        return answer.statusCode() + " "
                + answer.body().substring(0, Math.min(300, answer.body().length()));
    }
}
