package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.OfOwner;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.QueryHandler;
import org.reeve.backend.kernel.Reader;

/** Answers {@link GuestQuery} from what was last heard; a machine that is down has nothing to say. */
@Dependent
public class ReadGuest implements QueryHandler<GuestQuery, GuestView> {

    @Override
    public GuestView answer(GuestQuery query, Reader reader) {
        OfOwner.require(DeviceOwner.of(query.vm()), reader);
        return reader.sql()
                .first(
                        "select case when status = 'DOWN' then '{}' else guest::text end from vm_seen where vm_id = ?",
                        row -> Json.read(row.getString(1), Told.class).view(query),
                        query.vm())
                .orElseThrow();
    }

    /** As monitoring stores it. */
    private record Told(
            List<String> addresses,
            List<String> applications,
            List<Interface> cards,
            Optional<String> user,
            Optional<String> client) {

        private Told {
            addresses = addresses == null ? List.of() : addresses;
            applications = applications == null ? List.of() : applications;
            cards = cards == null ? List.of() : cards;
        }

        private GuestView view(GuestQuery query) {
            List<GuestView.Card> all = cards.stream().map(Interface::card).toList();
            boolean vague = all.isEmpty() && !addresses.isEmpty();
            return new GuestView(
                    query.vm(),
                    applications,
                    vague ? List.of(new GuestView.Card("guest", Optional.empty(), addresses)) : all,
                    user.filter(name -> !name.isBlank() && !name.equals("None")),
                    client.filter(address -> !address.isBlank()));
        }
    }

    private record Interface(Optional<String> name, Optional<String> hw, List<String> inet, List<String> inet6) {

        private GuestView.Card card() {
            return new GuestView.Card(
                    name.orElse(""),
                    hw,
                    Stream.of(inet, inet6).flatMap(Interface::some).toList());
        }

        private static Stream<String> some(List<String> addresses) {
            return addresses == null ? Stream.of() : addresses.stream();
        }
    }
}
