package org.reeve.backend.kernel;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing an administrator may set, with what holds when nobody did. Names and defaults are oVirt's.
 *
 * @param reader turns the stored text into the value and throws IllegalArgumentException when it is not one
 */
public record Setting<T>(String name, String unset, Function<String, T> reader) {

    public static final Setting<Integer> AUDIT_LOG_AGING_DAYS = number("AuditLogAgingThreshold", 30);
    public static final Setting<Duration> SESSION_IDLE_LIMIT = minutes("UserSessionTimeOutInterval", 30);
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

    /** All of them: a name in the database that is not here stops the start. */
    public static final List<Setting<?>> ALL = Stream.<Setting<?>>of(
                    AUDIT_LOG_AGING_DAYS,
                    SESSION_IDLE_LIMIT,
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
                    MANAGEMENT_NETWORK)
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

    private static Setting<String> text(String name, String unset) {
        return new Setting<>(name, unset, Function.identity());
    }
}
