package org.reeve.kit.ui;

import java.util.List;
import java.util.function.Supplier;

/** The faces of one object; which one is open stands in the address, so that it can be sent to somebody. */
public final class Tabs implements View {
    /** A tab's name in the address, its label, and what draws it when it is opened. */
    public record Tab(String id, String label, String icon, Supplier<View> view) {}

    private final El root = El.div("rv-tabs");
    private final View open;

    public Tabs(List<Tab> tabs, String wanted, String base) {
        Tab current =
                tabs.stream().filter(tab -> tab.id().equals(wanted)).findFirst().orElse(tabs.get(0));
        El list = El.of("ul", "pf-v6-c-tabs__list").attr("role", "tablist");
        for (Tab tab : tabs) {
            boolean here = tab == current;
            El link = El.of("a", "pf-v6-c-tabs__link")
                    .attr("href", base + "/" + tab.id())
                    .attr("role", "tab")
                    .attr("aria-selected", Boolean.toString(here))
                    .testid("tab-" + tab.id())
                    .add(
                            El.of("span", "pf-v6-c-tabs__item-icon").icons(tab.icon()),
                            El.span("pf-v6-c-tabs__item-text", tab.label()));
            list.add(El.of("li", "pf-v6-c-tabs__item" + (here ? " pf-m-current" : ""))
                    .attr("role", "presentation")
                    .add(link));
        }
        open = current.view().get();
        root.add(
                El.div("pf-v6-c-tabs rv-tab-bar").add(list),
                El.div("rv-tab-body").attr("role", "tabpanel").add(open.root()));
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        open.close();
    }
}
