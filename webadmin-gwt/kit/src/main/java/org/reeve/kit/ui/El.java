package org.reeve.kit.ui;

import elemental2.dom.DomGlobal;
import elemental2.dom.Element;
import elemental2.dom.Event;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;
import elemental2.dom.HTMLSelectElement;
import elemental2.dom.KeyboardEvent;
import elemental2.dom.MouseEvent;
import java.util.function.Consumer;
import jsinterop.base.Js;

/** Builds page elements in reading order: {@code El.div("rv-card").add(El.text("span", name))}. */
public final class El {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private final HTMLElement element;

    private El(HTMLElement element) {
        this.element = element;
    }

    public static El of(String tag, String css) {
        HTMLElement element = Js.uncheckedCast(DomGlobal.document.createElement(tag));
        if (!css.isEmpty()) element.className = css;
        return new El(element);
    }

    public static El wrap(HTMLElement element) {
        return new El(element);
    }

    public static El div(String css) {
        return of("div", css);
    }

    public static El span(String css, String text) {
        return of("span", css).text(text);
    }

    /** An icon of the sprite; icons are decoration, so readers skip them. */
    public static Element icon(String name) {
        return icon(name, "");
    }

    public static Element icon(String name, String css) {
        Element svg = DomGlobal.document.createElementNS(SVG, "svg");
        svg.setAttribute("class", "rv-icon " + css);
        svg.setAttribute("aria-hidden", "true");
        Element use = DomGlobal.document.createElementNS(SVG, "use");
        use.setAttribute("href", "#icon-" + name);
        svg.appendChild(use);
        return svg;
    }

    /** Puts another icon into an element {@link #icon(String)} made. */
    public static void reicon(Element svg, String name, String css) {
        svg.setAttribute("class", "rv-icon " + css);
        svg.firstElementChild.setAttribute("href", "#icon-" + name);
    }

    public static El button(String css, String icon, String label) {
        El button = of("button", "pf-v6-c-button " + css).attr("type", "button");
        if (!icon.isEmpty())
            button.add(El.of("span", "pf-v6-c-button__icon pf-m-start").icons(icon));
        return button.add(span("pf-v6-c-button__text", label));
    }

    /** A button without words needs them for those who cannot see it. */
    public static El iconButton(String icon, String label) {
        return of("button", "pf-v6-c-button pf-m-plain")
                .attr("type", "button")
                .attr("aria-label", label)
                .attr("title", label)
                .add(of("span", "pf-v6-c-button__icon").icons(icon));
    }

    public static El link(String css, String hash, String text) {
        return of("a", css).attr("href", hash).text(text);
    }

    public El add(El child) {
        element.appendChild(child.element);
        return this;
    }

    public El add(El... children) {
        for (El child : children) element.appendChild(child.element);
        return this;
    }

    public El add(HTMLElement child) {
        element.appendChild(child);
        return this;
    }

    public El icons(String name) {
        element.appendChild(icon(name));
        return this;
    }

    public El node(Element child) {
        element.appendChild(child);
        return this;
    }

    public El text(String text) {
        element.textContent = text;
        return this;
    }

    public El attr(String name, String value) {
        element.setAttribute(name, value);
        return this;
    }

    public El testid(String id) {
        return attr("data-testid", id);
    }

    public El css(String css) {
        element.className = css;
        return this;
    }

    public El mark(String css, boolean on) {
        element.classList.toggle(css, on);
        return this;
    }

    public El style(String property, String value) {
        element.style.setProperty(property, value);
        return this;
    }

    public El show(boolean shown) {
        element.hidden = !shown;
        return this;
    }

    public El disabled(boolean disabled) {
        if (disabled) element.setAttribute("disabled", "");
        else element.removeAttribute("disabled");
        return this;
    }

    public El clear() {
        element.textContent = "";
        return this;
    }

    public El onClick(Consumer<MouseEvent> listener) {
        return on("click", event -> listener.accept(Js.uncheckedCast(event)));
    }

    public El onKey(Consumer<KeyboardEvent> listener) {
        return on("keydown", event -> listener.accept(Js.uncheckedCast(event)));
    }

    public El on(String type, Consumer<Event> listener) {
        element.addEventListener(type, listener::accept);
        return this;
    }

    public HTMLElement element() {
        return element;
    }

    public HTMLInputElement input() {
        return Js.uncheckedCast(element);
    }

    public HTMLSelectElement select() {
        return Js.uncheckedCast(element);
    }

    public void remove() {
        element.remove();
    }
}
