package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.OfOwner;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.vm.VmId;

/** Answers {@link GuestsQuery} from what was last heard; a machine that is down has nothing to say. */
@Dependent
public class ListGuests implements ListHandler<GuestsQuery, GuestView> {

    @Override
    public Rows<GuestView> rows(GuestsQuery query, Reader reader) {
        return Rows.of(
                        "s.vm_id, case when s.status = 'DOWN' then '{}' else s.guest::text end as guest",
                        "vm_seen s",
                        row -> Json.read(row.getString("guest"), Told.class)
                                .view(new VmId(row.getObject("vm_id", UUID.class))))
                .whereGiven("s.vm_id = ?", query.vm())
                .where(Visible.to(reader.caller(), Sight.VM, "s.vm_id"))
                .ownedBy("vm", "s.vm_id")
                .whenNone(() -> query.vm().ifPresent(vm -> OfOwner.require(DeviceOwner.of(vm), reader)))
                .orderedBy("s.vm_id");
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

        private GuestView view(VmId vm) {
            List<GuestView.Card> all = cards.stream().map(Interface::card).toList();
            boolean vague = all.isEmpty() && !addresses.isEmpty();
            return new GuestView(
                    vm,
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
