package org.reeve.backend.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Message;
import org.reeve.backend.api.Refused.Kind;

/** The answer of a check: go on, or every reason not to. */
public record Verdict(Kind kind, List<Message> reasons) {

    private static final Verdict OK = new Verdict(Kind.INVALID, List.of());

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    public static Verdict ok() {
        return OK;
    }

    /** Refuses because something stands in the way: a state, a name already taken. */
    public static Verdict refuse(String name, Object... facts) {
        return new Verdict(Kind.CONFLICT, List.of(Message.of(name, facts)));
    }

    /** Refuses because the order itself makes no sense. */
    public static Verdict invalid(String name, Object... facts) {
        return new Verdict(Kind.INVALID, List.of(Message.of(name, facts)));
    }

    public static Verdict notFound(String name, Object... facts) {
        return new Verdict(Kind.NOT_FOUND, List.of(Message.of(name, facts)));
    }

    public static Verdict refuseIf(boolean wrong, String name, Object... facts) {
        return wrong ? refuse(name, facts) : ok();
    }

    public static Verdict invalidIf(boolean wrong, String name, Object... facts) {
        return wrong ? invalid(name, facts) : ok();
    }

    /** Both must agree; the reasons add up, so that a person can mend all of them at once. */
    public Verdict and(Verdict other) {
        var all = new ArrayList<>(reasons);
        all.addAll(other.reasons);
        return new Verdict(granted() ? other.kind : kind, all);
    }

    public boolean granted() {
        return reasons.isEmpty();
    }

    public Optional<Message> first() {
        return reasons.stream().findFirst();
    }
}
