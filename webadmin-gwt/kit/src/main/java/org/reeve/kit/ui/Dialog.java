package org.reeve.kit.ui;

import elemental2.dom.DomGlobal;
import elemental2.dom.Element;
import elemental2.dom.HTMLElement;
import elemental2.dom.KeyboardEvent;
import elemental2.dom.NodeList;
import jsinterop.base.Js;

/** A window over the page: takes the focus, keeps it inside, gives it back; Escape closes it. */
public final class Dialog {
    private static final String FOCUSABLE = "button:not([disabled]),input,select,textarea,a[href]";

    private final Element before = DomGlobal.document.activeElement;
    private final El foot = El.of("footer", "pf-v6-c-modal-box__footer");
    private final El body = El.div("pf-v6-c-modal-box__body");
    private final El box =
            El.div("pf-v6-c-modal-box pf-m-sm rv-dialog").attr("role", "dialog").attr("aria-modal", "true");
    private final El root =
            El.div("pf-v6-c-backdrop").add(El.div("rv-dialog-place").add(box));

    public Dialog(String title, String icon) {
        box.attr("aria-label", title).testid("dialog");
        El heading = El.of("h1", "pf-v6-c-modal-box__title");
        if (!icon.isEmpty()) heading.node(El.icon(icon, "rv-dialog-icon rv-dialog-" + icon));
        heading.add(El.span("pf-v6-c-modal-box__title-text", title));
        El close = El.div("pf-v6-c-modal-box__close")
                .add(El.iconButton("close", "Close").onClick(click -> close()));
        box.add(close, El.of("header", "pf-v6-c-modal-box__header").add(heading), body, foot)
                .onKey(this::key);
    }

    public El body() {
        return body;
    }

    public Dialog button(El button) {
        foot.add(button);
        return this;
    }

    public Dialog open() {
        DomGlobal.document.body.appendChild(root.element());
        NodeList<Element> inside = body.element().querySelectorAll(FOCUSABLE);
        Element first = inside.length > 0 ? inside.getAt(0) : foot.element().querySelector(FOCUSABLE);
        if (first != null) Js.<HTMLElement>uncheckedCast(first).focus();
        return this;
    }

    public void close() {
        root.remove();
        if (before != null) Js.<HTMLElement>uncheckedCast(before).focus();
    }

    private void key(KeyboardEvent event) {
        if (event.key.equals("Escape")) {
            event.stopPropagation();
            close();
            return;
        }
        if (!event.key.equals("Tab")) return;
        NodeList<Element> inside = box.element().querySelectorAll(FOCUSABLE);
        Element edge = inside.getAt(event.shiftKey ? 0 : inside.length - 1);
        if (DomGlobal.document.activeElement != edge) return;
        event.preventDefault();
        Js.<HTMLElement>uncheckedCast(inside.getAt(event.shiftKey ? inside.length - 1 : 0))
                .focus();
    }
}
