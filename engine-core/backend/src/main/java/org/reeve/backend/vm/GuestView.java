package org.reeve.backend.vm;

import java.util.List;
import java.util.Optional;
import org.reeve.model.vm.VmId;

/**
 * What a guest says of itself, as far as an agent in it tells.
 *
 * @param applications programs and drivers, each with its version
 * @param user who is signed on to the guest
 * @param client the address from which somebody looks at its console
 */
public record GuestView(
        VmId vm, List<String> applications, List<Card> cards, Optional<String> user, Optional<String> client) {

    public GuestView {
        applications = List.copyOf(applications);
        cards = List.copyOf(cards);
    }

    /** A network card as the guest sees it; what tells only of addresses tells of no card in particular. */
    public record Card(String name, Optional<String> mac, List<String> addresses) {

        public Card {
            addresses = List.copyOf(addresses);
        }
    }
}
