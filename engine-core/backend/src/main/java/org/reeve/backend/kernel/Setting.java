package org.reeve.backend.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing an administrator may set, with what holds when nobody did. Names and defaults are oVirt's.
 *
 * @param reader turns the stored text into the value and throws IllegalArgumentException when it is not one
 */
public record Setting<T>(String name, String unset, Function<String, T> reader) {

    public static final Setting<Integer> AUDIT_LOG_AGING_DAYS = number("AuditLogAgingThreshold", 30);

    /** A negative number of minutes means for ever, as it does in oVirt. */
    public static final Setting<Duration> SESSION_IDLE_LIMIT =
            new Setting<>("UserSessionTimeOutInterval", "30", text -> {
                int minutes = Integer.parseInt(text.strip());
                return minutes < 0 ? Duration.ofDays(36_500) : Duration.ofMinutes(minutes);
            });

    public static final Setting<Duration> SESSION_LIFE = minutes("MAX_LOGIN_MINUTES", 10_080);

    /** Negative: as many as they like. */
    public static final Setting<Integer> SESSIONS_PER_USER =
            new Setting<>("ENGINE_MAX_USER_SESSIONS", "-1", text -> Integer.parseInt(text.strip()));

    public static final Setting<Integer> FAILURES_IN_A_ROW = number("MAX_FAILURES_SINCE_SUCCESS", 5);
    public static final Setting<Integer> FAILURES_PER_MINUTE = number("MAX_FAILURES_PER_MINUTE", 20);
    public static final Setting<Integer> FAILURES_PER_INTERVAL = number("MAX_FAILURES_PER_INTERVAL", 20);
    public static final Setting<Duration> FAILURE_INTERVAL = duration("INTERVAL_HOURS", 24, Duration.ofHours(1));
    public static final Setting<Duration> LOCK_TIME = minutes("LOCK_MINUTES", 60);
    public static final Setting<Duration> RESPONSE_DELAY = seconds("MINIMUM_RESPONSE_SECONDS", 5);
    public static final Setting<Integer> PASSWORD_LENGTH = number("MIN_LENGTH", 8);
    public static final Setting<Integer> PASSWORD_HISTORY = number("PASSWORD_HISTORY_LIMIT", 3);
    public static final Setting<Integer> PASSWORD_LIFE_DAYS = number("PASSWORD_EXPIRATION_DAYS", 180);

    /** Which characters a password must hold, in AAA-JDBC's notation; none by default. */
    public static final Setting<String> PASSWORD_COMPLEXITY = new Setting<>("PASSWORD_COMPLEXITY", "", text -> {
        if (!text.matches("([A-Z_]+:chars=[^\\n]+?::min=-?\\d+::)*")) {
            throw new IllegalArgumentException("not a password complexity");
        }
        return text;
    });

    /** Whether who knows an expired password may exchange it. */
    public static final Setting<Boolean> EXPIRED_PASSWORD_CHANGE =
            new Setting<>("ALLOW_EXPIRED_PASSWORD_CHANGE", "true", text -> switch (text.strip()) {
                case "true" -> true;
                case "false" -> false;
                default -> throw new IllegalArgumentException("neither true nor false");
            });

    public static final Setting<Duration> SUCCEEDED_JOB_KEPT = minutes("SucceededJobCleanupTimeInMinutes", 10);
    public static final Setting<Duration> FAILED_JOB_KEPT = minutes("FailedJobCleanupTimeInMinutes", 60);
    public static final Setting<Duration> JOB_CLEANUP_RATE = minutes("JobCleanupRateInMinutes", 10);
    public static final Setting<Duration> HOST_CALL_LIMIT = seconds("vdsTimeout", 180);
    public static final Setting<Duration> HOST_SILENCE_GRACE = seconds("TimeoutToResetVdsInSeconds", 60);
    public static final Setting<Integer> SEARCH_RESULTS_LIMIT = number("SearchResultsLimit", 100);
    public static final Setting<Integer> MAX_VM_NAME_LENGTH = number("MaxVmNameLength", 64);
    public static final Setting<Integer> STARTS_TRIED = number("MaxRerunVmOnVdsCount", 3);
    public static final Setting<Integer> LOW_SPACE_PERCENT = number("WarningLowSpaceIndicator", 10);
    public static final Setting<Integer> CRITICAL_SPACE_GIB = number("CriticalSpaceActionBlocker", 5);
    public static final Setting<Integer> DEFAULT_MTU = number("DefaultMTU", 1500);
    public static final Setting<String> MANAGEMENT_NETWORK = text("DefaultManagementNetwork", "ovirtmgmt");

    /** Drawn when the database is made. */
    public static final Setting<String> INSTANCE_ID = text("InstanceId", "");

    /** Whether pages of other origins may use the API at all. */
    public static final Setting<Boolean> CORS_SUPPORT = flag("CORSSupport", false);

    public static final Setting<String> CORS_ALLOWED_ORIGINS = text("CORSAllowedOrigins", "");

    /** The hosts' own pages, at their addresses followed by one of the suffixes. */
    public static final Setting<Boolean> CORS_ALLOW_DEFAULT_ORIGINS = flag("CORSAllowDefaultOrigins", false);

    public static final Setting<String> CORS_DEFAULT_ORIGIN_SUFFIXES = text("CORSDefaultOriginSuffixes", ":9090");

    /** All of them: a name in the database that is not here stops the start. */
    public static final List<Setting<?>> ALL = Stream.<Setting<?>>of(
                    AUDIT_LOG_AGING_DAYS,
                    SESSION_IDLE_LIMIT,
                    SESSION_LIFE,
                    SESSIONS_PER_USER,
                    FAILURES_IN_A_ROW,
                    FAILURES_PER_MINUTE,
                    FAILURES_PER_INTERVAL,
                    FAILURE_INTERVAL,
                    LOCK_TIME,
                    RESPONSE_DELAY,
                    PASSWORD_LENGTH,
                    PASSWORD_HISTORY,
                    PASSWORD_LIFE_DAYS,
                    PASSWORD_COMPLEXITY,
                    EXPIRED_PASSWORD_CHANGE,
                    SUCCEEDED_JOB_KEPT,
                    FAILED_JOB_KEPT,
                    JOB_CLEANUP_RATE,
                    HOST_CALL_LIMIT,
                    HOST_SILENCE_GRACE,
                    SEARCH_RESULTS_LIMIT,
                    MAX_VM_NAME_LENGTH,
                    STARTS_TRIED,
                    LOW_SPACE_PERCENT,
                    CRITICAL_SPACE_GIB,
                    DEFAULT_MTU,
                    MANAGEMENT_NETWORK,
                    INSTANCE_ID,
                    CORS_SUPPORT,
                    CORS_ALLOWED_ORIGINS,
                    CORS_ALLOW_DEFAULT_ORIGINS,
                    CORS_DEFAULT_ORIGIN_SUFFIXES)
            .toList();

    private static Setting<Integer> number(String name, int unset) {
        return new Setting<>(name, Integer.toString(unset), text -> {
            int value = Integer.parseInt(text.strip());
            if (value < 0) {
                throw new IllegalArgumentException(name + " cannot be negative");
            }
            return value;
        });
    }

    private static Setting<Duration> minutes(String name, int unset) {
        return duration(name, unset, Duration.ofMinutes(1));
    }

    private static Setting<Duration> seconds(String name, int unset) {
        return duration(name, unset, Duration.ofSeconds(1));
    }

    private static Setting<Duration> duration(String name, int unset, Duration unit) {
        return new Setting<>(
                name,
                Integer.toString(unset),
                text -> unit.multipliedBy(number(name, unset).reader.apply(text)));
    }

    private static Setting<Boolean> flag(String name, boolean unset) {
        return new Setting<>(
                name, Boolean.toString(unset), text -> switch (text.strip().toLowerCase(Locale.ROOT)) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw new IllegalArgumentException(name + " is true or false");
                });
    }

    private static Setting<String> text(String name, String unset) {
        return new Setting<>(name, unset, Function.identity());
    }
}
