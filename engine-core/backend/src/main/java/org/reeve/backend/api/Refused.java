package org.reeve.backend.api;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** The engine will not do what was asked, and says why. Nothing has changed. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The fact that says so. */
    public static final String RETRY_AFTER = "seconds";

    /** What a caller can do about it. */
    public enum Kind {
        /** Ask differently. */
        INVALID,
        /** Ask somebody with more rights. */
        FORBIDDEN,
        /** Ask for something that exists. */
        NOT_FOUND,
        /** Ask again later, or change what stands in the way. */
        CONFLICT
    }

    private final Kind kind;
    private final transient List<Message> messages;

    public Refused(Kind kind, List<Message> messages) {
        super(messages.stream().map(Message::toString).collect(Collectors.joining("; ")));
        this.kind = kind;
        this.messages = List.copyOf(messages);
    }

    public Refused(Kind kind, String name, Object... facts) {
        this(kind, List.of(Message.of(name, facts)));
    }

    public Kind kind() {
        return kind;
    }

    public List<Message> messages() {
        return messages;
    }

    /** For how many seconds asking again is in vain, where that is known. */
    public OptionalLong retryAfter() {
        return messages.stream()
                .filter(message -> message.facts().containsKey(RETRY_AFTER))
                .map(message -> message.facts().get(RETRY_AFTER))
                .mapToLong(Long::parseLong)
                .findFirst();
    }
}
