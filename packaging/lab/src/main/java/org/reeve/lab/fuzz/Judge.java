package org.reeve.lab.fuzz;

import java.util.Optional;
import java.util.regex.Pattern;

/** Says whether an answer is one that the contract knows: success, or a refusal in its form that tells nothing of the engine's inside. */
final class Judge {

    private static final int SHOWN = 300;
    /** No request of a run contains any of these. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception\\b|\\bat org\\.|\\borg\\.(reeve|jboss|postgresql|hibernate)\\.|\\bjavax?\\.(lang|util|sql|io)\\.|jakarta\\.|RESTEASY\\d|UT0\\d{4}|WFLY|SQLSTATE");

    private Judge() {}

    /** @return what is wrong with it */
    static Optional<String> complaint(Shot shot, Target.Reply reply) {
        return wrong(shot, reply).map(what -> {
            String body = reply.body().length() > SHOWN ? reply.body().substring(0, SHOWN) : reply.body();
            return what + ": " + reply.status() + " " + reply.type() + " [" + body + "] <- " + shot;
        });
    }

    private static Optional<String> wrong(Shot shot, Target.Reply reply) {
        int status = reply.status();
        if (shot.badness() == Badness.HTTP && (status == 0 || status == 400)) return Optional.empty();
        if (status == 0) return Optional.of("no answer");
        if (status == 304 && shot.badness() == Badness.HEADERS) return Optional.empty();
        boolean refused = status >= 400 && status < 500 || status == 501;
        if (!refused && !reply.accepted()) return Optional.of("not success and no refusal");
        if (reply.accepted()
                && !shot.http().equals("OPTIONS")
                && shot.place().nobody()
                && shot.badness() != Badness.STRANGE) return Optional.of("taken at an address where nothing is");
        if (shot.http().equals("HEAD") || shot.http().equals("OPTIONS")) return Optional.empty();
        if (refused && !formed(reply)) return Optional.of("a refusal not in the contract's form");
        if (refused && INSIDE.matcher(reply.body()).find()) return Optional.of("a refusal that tells of the inside");
        if (reply.accepted() && !reply.body().isEmpty() && !readable(shot, reply))
            return Optional.of("an answer that is not what it says or not what was asked for");
        return Optional.empty();
    }

    /** Whether a refusal has the contract's form, of either kind. */
    private static boolean formed(Target.Reply reply) {
        if (reply.type().startsWith("application/json")) {
            return Known.parse(reply.body())
                    .filter(body -> body.has("reason") || body.path("fault").has("reason") || body.has("message"))
                    .isPresent();
        }
        return xml(reply) && (reply.body().contains("<reason>") || reply.body().contains("<usage_message>"));
    }

    private static boolean readable(Shot shot, Target.Reply reply) {
        boolean plain = shot.badness() != Badness.HEADERS
                && shot.badness() != Badness.QUERY
                && shot.badness() != Badness.MATRIX;
        if (plain && !reply.type().startsWith(shot.headers().getOrDefault("Accept", ""))) return false;
        if (reply.type().startsWith("application/json"))
            return Known.parse(reply.body()).isPresent();
        return !plain || xml(reply);
    }

    private static boolean xml(Target.Reply reply) {
        return reply.type().startsWith("application/xml")
                && reply.body().startsWith("<?xml")
                && reply.body().stripTrailing().endsWith(">");
    }
}
