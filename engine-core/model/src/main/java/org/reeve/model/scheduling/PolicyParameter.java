package org.reeve.model.scheduling;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** A value that units of scheduling policies read, with the form it must have. Names and forms are oVirt's. */
public enum PolicyParameter {
    CPU_OVERCOMMIT_DURATION_MINUTES("CpuOverCommitDurationMinutes", "[1-9][0-9]*"),
    ENABLE_AUTOMATIC_HOST_POWER_MANAGEMENT("EnableAutomaticHostPowerManagement", "true|false"),
    HE_SPARES_COUNT("HeSparesCount", "[0-9]+"),
    HIGH_MEMORY_LIMIT_FOR_UNDER_UTILIZED("MinFreeMemoryForUnderUtilized", "[1-9][0-9]*"),
    HIGH_UTILIZATION("HighUtilization", "[5-9][0-9]"),
    HIGH_VM_COUNT("HighVmCount", "[0-9]+"),
    HOSTS_IN_RESERVE("HostsInReserve", "[0-9]+"),
    LOW_MEMORY_LIMIT_FOR_OVER_UTILIZED("MaxFreeMemoryForOverUtilized", "[1-9][0-9]*"),
    LOW_UTILIZATION("LowUtilization", "[1-4]?[0-9]"),
    MAX_ALLOWED_SWAP_USAGE("MaximumAllowedSwapUsage", "1?[0-9]?[0-9]"),
    MIGRATION_THRESHOLD("MigrationThreshold", "[2-9]|[1-9][0-9]+"),
    SCALE_DOWN("ScaleDown", "100|[1-9]?[0-9]"),
    SPM_VM_GRACE("SpmVmGrace", "[0-9]+"),
    VCPU_TO_PHYSICAL_CPU_RATIO("VCpuToPhysicalCpuRatio", "[0-2](\\.[0-9]+)?");

    private final String title;
    private final Pattern form;

    PolicyParameter(String title, String form) {
        this.title = title;
        this.form = Pattern.compile(form);
    }

    public static Optional<PolicyParameter> titled(String title) {
        return Arrays.stream(values()).filter(one -> one.title.equals(title)).findFirst();
    }

    public String title() {
        return title;
    }

    /** The regular expression that values match as a whole. */
    public String form() {
        return form.pattern();
    }

    public boolean allows(String value) {
        return form.matcher(value).matches();
    }
}
