package org.reeve.kit.ui;

import elemental2.dom.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.reeve.kit.core.Feed;
import org.reeve.kit.core.Text;

/** The frame of a portal: masthead, navigation, the page in the middle, the tasks at the bottom. */
public final class Shell implements View {
    /** One line of the navigation; the count behind it is left out when negative. */
    public record Entry(String section, String path, String label, String icon, IntSupplier count) {}

    private record Link(Entry entry, El link, El count) {}

    private final El root = El.div("rv-shell");
    private final El page = El.of("main", "rv-page").attr("id", "page").attr("tabindex", "-1");
    private final El stale = El.div("rv-stale").attr("role", "status").show(false);
    private final List<Link> links = new ArrayList<>();

    public Shell(String product, String user, List<Entry> entries, El bottom, Feed feed, Runnable signOut) {
        El sidebar = El.div("rv-sidebar").add(navigation(entries));
        root.add(masthead(product, user, sidebar, signOut, !entries.isEmpty()));
        El middle = El.div("rv-middle").add(stale, page).add(bottom);
        El frame = El.div("rv-frame");
        if (!entries.isEmpty()) frame.add(sidebar);
        root.add(frame.add(middle));
        stale.icons("offline").add(El.span("", "Connection lost. What you see may be out of date; trying again…"));
        feed.signal().listen(() -> stale.show(!feed.live()));
    }

    @Override
    public El root() {
        return root;
    }

    public void show(View view) {
        page.clear().add(view.root());
    }

    public void current(String path) {
        for (Link link : links) {
            boolean here = link.entry.path().equals(path);
            link.link.mark("pf-m-current", here);
            if (here) link.link.attr("aria-current", "page");
            else link.link.element().removeAttribute("aria-current");
        }
    }

    public void counts() {
        for (Link link : links) {
            int count = link.entry.count().getAsInt();
            link.count.text(count < 0 ? "" : Text.count(count)).show(count >= 0);
        }
    }

    private El masthead(String product, String user, El sidebar, Runnable signOut, boolean menu) {
        El toggle = El.iconButton("menu", "Navigation")
                .onClick(click ->
                        sidebar.mark("rv-folded", !sidebar.element().classList.contains("rv-folded")));
        El brand = El.of("a", "rv-brand")
                .attr("href", "#/")
                .add(
                        El.of("img", "rv-brand-logo")
                                .attr("src", "vendor/logo.svg")
                                .attr("alt", ""),
                        El.span("rv-brand-name", "Reeve"),
                        El.span("rv-brand-portal", product));
        El theme =
                El.iconButton(Theme.dark() ? "light" : "dark", "Light or dark").testid("theme-toggle");
        theme.onClick(click -> {
            Theme.toggle();
            Element icon = theme.element().querySelector("svg");
            El.reicon(icon, Theme.dark() ? "light" : "dark", "");
        });
        El out = El.button("pf-m-plain rv-sign-out", "sign-out", "Sign out")
                .testid("sign-out")
                .onClick(click -> signOut.run());
        El who = El.div("rv-who")
                .attr("title", "Signed in as " + user)
                .icons("user")
                .add(El.span("", user));
        El bar = El.of("header", "rv-masthead").add(skip());
        if (menu) bar.add(toggle);
        return bar.add(brand, El.div("rv-grow"), theme, who, out);
    }

    /** The address is the route's, so the link moves the focus itself. */
    private El skip() {
        return El.link("rv-skip", "#page", "Skip to the page").on("click", event -> {
            event.preventDefault();
            page.element().focus();
        });
    }

    private El navigation(List<Entry> entries) {
        El nav = El.of("nav", "pf-v6-c-nav rv-nav").attr("aria-label", "Main");
        String section = null;
        El list = null;
        for (Entry entry : entries) {
            if (list == null || !entry.section().equals(section)) {
                section = entry.section();
                list = El.of("ul", "pf-v6-c-nav__list").attr("role", "list");
                El part = El.of("section", "pf-v6-c-nav__section");
                if (!section.isEmpty())
                    part.add(El.of("h2", "pf-v6-c-nav__section-title").text(section));
                nav.add(part.add(list));
            }
            El count = El.span("rv-nav-count", "");
            El link = El.of("a", "pf-v6-c-nav__link")
                    .attr("href", "#/" + entry.path())
                    .testid("nav-" + entry.path())
                    .add(
                            El.of("span", "pf-v6-c-nav__link-icon").icons(entry.icon()),
                            El.span("pf-v6-c-nav__link-text", entry.label()),
                            count);
            links.add(new Link(entry, link, count));
            list.add(El.of("li", "pf-v6-c-nav__item").add(link));
        }
        return nav;
    }
}
