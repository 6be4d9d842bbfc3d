package org.reeve.userportal;

import elemental2.dom.HTMLInputElement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.core.Store;
import org.reeve.kit.core.Text;
import org.reeve.kit.net.Portal;
import org.reeve.kit.table.Natural;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.Empty;
import org.reeve.kit.ui.Pages;
import org.reeve.kit.ui.Pulse;
import org.reeve.kit.ui.View;
import org.reeve.kit.vm.VmCommands;
import org.reeve.kit.vm.VmFacts;

/** One's machines as cards. A card stays where it is and changes in place, so that nothing moves under the pointer. */
final class Cards implements View {
    private static final int MOST = 200;

    private final Portal portal;
    private final VmCommands commands;
    private final Map<String, Card> cards = new LinkedHashMap<>();
    private final El count = El.span("rv-count", "");
    private final El grid = El.div("rv-cards").testid("vm-cards");
    private final El message = El.div("");
    private final El root = El.div("rv-scroll-page");
    private final Runnable stop;
    private final Pulse pulse;
    private String words = "";

    Cards(Portal portal, VmCommands commands) {
        this.portal = portal;
        this.commands = commands;
        root.add(Pages.head("My", "Virtual machines", count).add(search()), grid, message);
        stop = portal.inventory.vms.listen(this::draw);
        draw();
        pulse = new Pulse(portal.timers, portal.inventory.vms.aged(), this::draw);
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        stop.run();
        pulse.close();
    }

    private void draw() {
        Store<Vm> store = portal.inventory.vms;
        List<Vm> shown = store.all().stream()
                .filter(vm -> vm.name.toLowerCase().contains(words))
                .sorted((a, b) -> Natural.compare(a.name, b.name))
                .limit(MOST)
                .toList();
        Set<String> present = new LinkedHashSet<>();
        shown.forEach(vm -> present.add(vm.id));
        cards.entrySet().removeIf(entry -> gone(present, entry.getKey(), entry.getValue()));
        for (Vm vm : shown) grid.add(card(vm).root());
        count.text(
                store.size() > shown.size()
                        ? Text.count(shown.size()) + " of " + Text.count(store.size())
                        : Text.count(store.size()));
        message(store, shown.isEmpty());
        store.freshen(
                shown.stream().filter(vm -> !VmFacts.off(vm)).map(vm -> vm.id).toList());
    }

    private static boolean gone(Set<String> present, String id, Card card) {
        if (present.contains(id)) return false;
        card.root().remove();
        return true;
    }

    private Card card(Vm vm) {
        Card card = cards.get(vm.id);
        if (card == null) {
            card = new Card(commands, portal.timers);
            cards.put(vm.id, card);
        }
        card.show(vm);
        return card;
    }

    private void message(Store<Vm> store, boolean empty) {
        message.clear();
        if (store.fault().isPresent())
            message.add(Empty.of("danger", "Cannot be read", store.fault().get().text()));
        else if (empty && store.state() != Store.State.READY) message.add(Empty.loading());
        else if (empty && store.size() > 0) message.add(Empty.of("search", "Nothing matches", "Change the search."));
        else if (empty)
            message.add(Empty.of("vm", "No virtual machine", "Nobody has given you a virtual machine yet."));
    }

    private El search() {
        El field = El.of("input", "")
                .attr("type", "search")
                .attr("placeholder", "Search")
                .attr("aria-label", "Search")
                .testid("list-search");
        HTMLInputElement input = field.input();
        field.on("input", event -> {
            words = input.value.trim().toLowerCase();
            draw();
        });
        return El.div("rv-search").icons("search").add(field);
    }
}
