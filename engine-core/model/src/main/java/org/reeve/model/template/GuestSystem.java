package org.reeve.model.template;

import static org.reeve.model.cluster.Architecture.PPC64;
import static org.reeve.model.cluster.Architecture.S390X;
import static org.reeve.model.cluster.Architecture.UNDEFINED;
import static org.reeve.model.cluster.Architecture.X86_64;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.reeve.model.cluster.Architecture;

/** The operating systems that a guest can be said to run. Names and numbers are those oVirt's clients know. */
public enum GuestSystem {
    OTHER(0, "Other OS", Family.OTHER, UNDEFINED),
    WINDOWS_XP(1, "Windows XP", Family.WINDOWS, X86_64),
    WINDOWS_2003(3, "Windows 2003", Family.WINDOWS, X86_64),
    WINDOWS_2008(4, "Windows 2008", Family.WINDOWS, X86_64),
    OTHER_LINUX(5, "Linux", Family.LINUX, X86_64),
    RHEL_5(7, "Red Hat Enterprise Linux 5.x", Family.LINUX, X86_64),
    RHEL_4(8, "Red Hat Enterprise Linux 4.x", Family.LINUX, X86_64),
    RHEL_3(9, "Red Hat Enterprise Linux 3.x", Family.LINUX, X86_64),
    WINDOWS_2003X64(10, "Windows 2003 x64", Family.WINDOWS, X86_64),
    WINDOWS_7(11, "Windows 7", Family.WINDOWS, X86_64),
    WINDOWS_7X64(12, "Windows 7 x64", Family.WINDOWS, X86_64),
    RHEL_5X64(13, "Red Hat Enterprise Linux 5.x x64", Family.LINUX, X86_64),
    RHEL_4X64(14, "Red Hat Enterprise Linux 4.x x64", Family.LINUX, X86_64),
    RHEL_3X64(15, "Red Hat Enterprise Linux 3.x x64", Family.LINUX, X86_64),
    WINDOWS_2008X64(16, "Windows 2008 x64", Family.WINDOWS, X86_64),
    WINDOWS_2008R2X64(17, "Windows 2008 R2 x64", Family.WINDOWS, X86_64),
    RHEL_6(18, "Red Hat Enterprise Linux 6.x", Family.LINUX, X86_64),
    RHEL_6X64(19, "Red Hat Enterprise Linux 6.x x64", Family.LINUX, X86_64),
    WINDOWS_8(20, "Windows 8", Family.WINDOWS, X86_64),
    WINDOWS_8X64(21, "Windows 8 x64", Family.WINDOWS, X86_64),
    WINDOWS_2012X64(23, "Windows 2012 x64", Family.WINDOWS, X86_64),
    RHEL_7X64(24, "Red Hat Enterprise Linux 7.x x64", Family.LINUX, X86_64),
    WINDOWS_2012R2X64(25, "Windows 2012 R2 x64", Family.WINDOWS, X86_64),
    WINDOWS_10(26, "Windows 10", Family.WINDOWS, X86_64),
    WINDOWS_10X64(27, "Windows 10 x64", Family.WINDOWS, X86_64),
    RHEL_ATOMIC7X64(28, "Red Hat Atomic 7.x x64", Family.LINUX, X86_64),
    WINDOWS_2016X64(29, "Windows 2016 x64", Family.WINDOWS, X86_64),
    RHEL_8X64(30, "Red Hat Enterprise Linux 8.x x64", Family.LINUX, X86_64),
    WINDOWS_2019X64(31, "Windows 2019 x64", Family.WINDOWS, X86_64),
    RHCOS_X64(33, "Red Hat Enterprise Linux CoreOS", Family.LINUX, X86_64),
    RHEL_9X64(34, "Red Hat Enterprise Linux 9.x x64", Family.LINUX, X86_64),
    WINDOWS_11(36, "Windows 11", Family.WINDOWS, X86_64),
    WINDOWS_2022(37, "Windows 2022", Family.WINDOWS, X86_64),
    OTHER_PPC64(1001, "Other OS (ppc64)", Family.OTHER, PPC64),
    OTHER_LINUX_PPC64(1002, "Linux (ppc64)", Family.LINUX, PPC64),
    RHEL_7_PPC64(1006, "Red Hat Enterprise Linux 7.x (ppc64)", Family.LINUX, PPC64),
    RHEL_8_PPC64(1007, "Red Hat Enterprise Linux 8.x (ppc64)", Family.LINUX, PPC64),
    SLES_11(1193, "SUSE Linux Enterprise Server 11+", Family.LINUX, X86_64),
    UBUNTU_12_04(1252, "Ubuntu Precise Pangolin LTS", Family.LINUX, X86_64),
    UBUNTU_14_04(1256, "Ubuntu Trusty Tahr LTS+", Family.LINUX, X86_64),
    DEBIAN_7(1300, "Debian 7+", Family.LINUX, X86_64),
    DEBIAN_9(1301, "Debian 9+", Family.LINUX, X86_64),
    FREEBSD(1500, "FreeBSD 9.2", Family.BSD, X86_64),
    FREEBSDX64(1501, "FreeBSD 9.2 x64", Family.BSD, X86_64),
    OTHER_S390X(2001, "Other OS (s390x)", Family.OTHER, S390X),
    OTHER_LINUX_S390X(2002, "Linux (s390x)", Family.LINUX, S390X),
    RHEL_7_S390X(2003, "Red Hat Enterprise Linux 7.x (s390x)", Family.LINUX, S390X);

    /** What systems have in common that people know them by. */
    public enum Family {
        OTHER,
        LINUX,
        WINDOWS,
        BSD
    }

    private final int number;
    private final String title;
    private final Family family;
    private final Architecture architecture;

    GuestSystem(int number, String title, Family family, Architecture architecture) {
        this.number = number;
        this.title = title;
        this.family = family;
        this.architecture = architecture;
    }

    /** How programs call it: {@code rhel_9x64}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return number;
    }

    /** How people call it. */
    public String title() {
        return title;
    }

    public Family family() {
        return family;
    }

    /** Of the processors it runs on; undefined: on any. */
    public Architecture architecture() {
        return architecture;
    }

    public static Optional<GuestSystem> of(String word) {
        return Arrays.stream(values())
                .filter(system -> system.word().equals(word))
                .findFirst();
    }

    public static Optional<GuestSystem> numbered(String number) {
        return Arrays.stream(values())
                .filter(system -> Integer.toString(system.number).equals(number))
                .findFirst();
    }
}
