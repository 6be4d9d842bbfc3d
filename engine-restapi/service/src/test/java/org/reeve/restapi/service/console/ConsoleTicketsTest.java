package org.reeve.restapi.service.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.reeve.model.user.UserId;
import org.reeve.model.vm.VmId;

/** Tickets admit once and soon. */
class ConsoleTicketsTest {

    private static final UserId USER = new UserId(new UUID(0, 1));
    private static final VmId VM = new VmId(new UUID(0, 2));
    private static final InetSocketAddress CONSOLE = InetSocketAddress.createUnresolved("host1", 5900);

    private Instant now = Instant.parse("2026-11-21T10:00:00Z");
    private final ConsoleTickets tickets = new ConsoleTickets(new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    });

    @Test
    void aTicketAdmitsOnceToItsConsole() {
        String ticket = tickets.issue(USER, VM, CONSOLE);
        var admission = tickets.redeem(ticket).orElseThrow();
        assertThat(admission.vm()).isEqualTo(VM);
        assertThat(admission.user()).isEqualTo(USER);
        assertThat(admission.console()).isEqualTo(CONSOLE);
        assertThat(tickets.redeem(ticket)).isEmpty();
        assertThat(tickets.redeem("guess")).isEmpty();
    }

    @Test
    void aTicketExpires() {
        String ticket = tickets.issue(USER, VM, CONSOLE);
        now = now.plus(ConsoleTickets.LIFE).plusMillis(1);
        assertThat(tickets.redeem(ticket)).isEmpty();
    }

    @Test
    void theOldestGiveWayWhenThereAreTooMany() {
        String first = tickets.issue(USER, VM, CONSOLE);
        String second = tickets.issue(USER, VM, CONSOLE);
        for (int i = 2; i <= ConsoleTickets.OUTSTANDING; i++) tickets.issue(USER, VM, CONSOLE);
        assertThat(tickets.redeem(first)).isEmpty();
        assertThat(tickets.redeem(second)).isPresent();
    }
}
