package org.reeve.kit.ui;

import elemental2.dom.DomGlobal;
import org.reeve.kit.core.Fault;
import org.reeve.kit.core.Notices;

/** Messages in the corner: good ones go by themselves, bad ones stay until they were read. */
public final class Toasts implements Notices {
    private static final int SHOWN_MILLISECONDS = 6_000;
    private static final int MOST = 5;

    private final El root = El.of("ul", "pf-v6-c-alert-group pf-m-toast")
            .attr("role", "list")
            .attr("aria-live", "polite")
            .testid("toasts");

    public Toasts() {
        DomGlobal.document.body.appendChild(root.element());
    }

    @Override
    public void success(String title) {
        El toast = toast("success", "ok", title, "");
        DomGlobal.setTimeout(arguments -> toast.remove(), SHOWN_MILLISECONDS);
    }

    @Override
    public void failure(String title, Fault fault) {
        toast("danger", "danger", title, fault.text());
    }

    private El toast(String kind, String icon, String title, String text) {
        El item = El.of("li", "pf-v6-c-alert-group__item");
        El alert = El.div("pf-v6-c-alert pf-m-" + kind)
                .testid("toast")
                .add(
                        El.div("pf-v6-c-alert__icon").icons(icon),
                        El.of("p", "pf-v6-c-alert__title").text(title))
                .add(El.div("pf-v6-c-alert__action")
                        .add(El.iconButton("close", "Close").onClick(click -> item.remove())));
        if (!text.isEmpty())
            alert.add(El.div("pf-v6-c-alert__description").add(El.of("p", "").text(text)));
        while (root.element().childElementCount >= MOST)
            root.element().firstElementChild.remove();
        root.add(item.add(alert));
        return item;
    }
}
