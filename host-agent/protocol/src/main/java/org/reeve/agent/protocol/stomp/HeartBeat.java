package org.reeve.agent.protocol.stomp;

import java.time.Duration;

/**
 * How often each side of a connection gives a sign of life, zero for never.
 *
 * @param send how often the speaker can
 * @param expect how often the speaker wants it from the other side
 */
public record HeartBeat(Duration send, Duration expect) {

    public static final HeartBeat NONE = new HeartBeat(Duration.ZERO, Duration.ZERO);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    /** @throws BadFrame when the text is not two numbers */
    public static HeartBeat of(String text) {
        String[] parts = text.split(",", -1);
        try {
            if (parts.length == 2) {
                return new HeartBeat(millis(parts[0]), millis(parts[1]));
            }
        } catch (NumberFormatException noNumber) {
            throw new BadFrame("heart-beat is no number");
        }
        throw new BadFrame("heart-beat is not two numbers");
    }

    private static Duration millis(String text) {
        long number = Long.parseLong(text.strip());
        if (number < 0) {
            throw new NumberFormatException(text);
        }
        return Duration.ofMillis(Math.min(number, LONGEST.toMillis()));
    }

    /** What an agent agrees to when a client asks for this: the same seen from the other side, but no hectic. */
    public HeartBeat answered() {
        return new HeartBeat(calm(expect), calm(send));
    }

    private static Duration calm(Duration wish) {
        return wish.isZero() || wish.compareTo(SHORTEST) > 0 ? wish : SHORTEST;
    }

    public String text() {
        return send.toMillis() + "," + expect.toMillis();
    }
}
