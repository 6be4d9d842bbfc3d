package org.reeve.kit.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Fault;
import org.reeve.kit.core.Rest;

/** An API without an engine: answers what it was told to, at once or when told so, and remembers what was asked. */
public final class FakeRest implements Rest {
    /** One request as it was made. */
    public record Asked(String method, String path, Object body) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, Object> answers = new LinkedHashMap<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean holding;

    public FakeRest answers(String request, Object answer) {
        answers.put(request, answer);
        return this;
    }

    public FakeRest refuses(String request, int status, String reason) {
        return answers(request, Fault.of(status, reason, ""));
    }

    /** Answers only when {@link #release} is called, as a slow network would. */
    public void hold() {
        holding = true;
    }

    public void release() {
        holding = false;
        List<Runnable> late = List.copyOf(waiting);
        waiting.clear();
        late.forEach(Runnable::run);
    }

    /** As {@link #release}, but answers overtake each other. */
    public void releaseLastFirst() {
        Collections.reverse(waiting);
        release();
    }

    public List<String> asked() {
        return asked.stream().map(Asked::toString).toList();
    }

    public List<String> asked(Predicate<String> wanted) {
        return asked().stream().filter(wanted).toList();
    }

    public void forget() {
        asked.clear();
    }

    public Object body(String request) {
        return asked.stream()
                .filter(one -> one.toString().equals(request))
                .findFirst()
                .orElseThrow()
                .body();
    }

    @Override
    public <T> void get(String path, Async<T> then) {
        ask("GET", path, null, Optional.empty(), then);
    }

    @Override
    public <T> void list(String path, String member, Async<List<T>> then) {
        ask("GET", path, null, Optional.of(List.of()), then);
    }

    @Override
    public <T> void post(String path, Object body, Async<T> then) {
        ask("POST", path, body, Optional.empty(), then);
    }

    @Override
    public <T> void put(String path, Object body, Async<T> then) {
        ask("PUT", path, body, Optional.empty(), then);
    }

    @Override
    public void delete(String path, Async<Void> then) {
        ask("DELETE", path, null, Optional.empty(), then);
    }

    private <T> void ask(String method, String path, Object body, Optional<Object> otherwise, Async<T> then) {
        Asked request = new Asked(method, path, body);
        asked.add(request);
        Object answer =
                answers.containsKey(request.toString()) ? answers.get(request.toString()) : otherwise.orElse(null);
        if (holding) waiting.add(() -> tell(answer, then));
        else tell(answer, then);
    }

    @SuppressWarnings("unchecked") // a test tells each path the type its asker expects
    private static <T> void tell(Object answer, Async<T> then) {
        if (answer instanceof Fault fault) then.failed(fault);
        else then.done((T) answer);
    }
}
