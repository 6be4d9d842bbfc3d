package org.reeve.setup;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;

/** The small Linux guest: a kernel from Debian's package and a busybox initramfs, built on the spot. */
final class Guest {

    private static final Duration LIMIT = Duration.ofSeconds(180);

    private Guest() {}

    static String build(Checkout checkout, Home home) {
        if (Files.exists(home.guest().resolve("vmlinuz"))
                && Files.exists(home.guest().resolve("initrd.img"))) {
            return Progress.ALREADY;
        }
        Shell.run(
                        LIMIT,
                        List.of(checkout.guestBuilder().toString(), home.guest().toString()))
                .orFail("Building the guest");
        return "kernel and initramfs";
    }
}
