package org.reeve.kit.console;

import elemental2.dom.DomGlobal;
import java.util.List;
import jsinterop.annotations.JsPackage;
import jsinterop.annotations.JsProperty;
import jsinterop.annotations.JsType;
import jsinterop.base.Js;
import jsinterop.base.JsPropertyMap;
import org.reeve.kit.api.types.Action;
import org.reeve.kit.api.types.GraphicsConsole;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.core.Async;
import org.reeve.kit.core.Fault;
import org.reeve.kit.core.Rest;
import org.reeve.kit.net.Boot;
import org.reeve.kit.ui.El;
import org.reeve.kit.ui.View;

/**
 * The screen of a machine in the page: asks for a place on the engine's VNC relay and for the password of the screen, then
 * hands both to noVNC. A screen that breaks off can be opened again without leaving the page.
 */
public final class Console implements View {
    private static final String RELAY = "/ovirt-engine/services/vnc?ticket=";

    private final Rest rest;
    private final String vm;
    private final El state =
            El.span("rv-console-state", "").attr("role", "status").testid("console-state");
    private final El again =
            El.button("pf-m-secondary pf-m-small", "refresh", "Connect again").testid("console-again");
    private final El screen = El.div("rv-console-screen").testid("console-screen");
    private final El root = El.div("rv-console");
    private Rfb rfb;
    private boolean closed;

    public Console(Rest rest, Vm vm) {
        this.rest = rest;
        this.vm = vm.id;
        El keys = El.button("pf-m-secondary pf-m-small", "keyboard", "Ctrl+Alt+Del")
                .onClick(click -> {
                    if (rfb != null) rfb.sendCtrlAltDel();
                });
        El whole = El.button("pf-m-secondary pf-m-small", "expand", "Full screen")
                .onClick(click -> screen.element().requestFullscreen());
        again.onClick(click -> connect());
        root.add(El.div("rv-console-bar").add(keys, whole, again, El.div("rv-grow"), state), screen);
        connect();
    }

    @Override
    public El root() {
        return root;
    }

    @Override
    public void close() {
        closed = true;
        disconnect();
    }

    private void connect() {
        disconnect();
        again.show(false);
        say("Connecting…");
        rest.<GraphicsConsole>list(
                "vms/" + vm + "/graphicsconsoles?current=true",
                "graphics_console",
                Async.of(this::choose, this::failed));
    }

    private void choose(List<GraphicsConsole> consoles) {
        for (GraphicsConsole console : consoles) {
            if (!"vnc".equals(console.protocol)) continue;
            String path = "vms/" + vm + "/graphicsconsoles/" + console.id;
            rest.<Action>post(
                    path + "/proxyticket",
                    new Action(),
                    Async.of(
                            relay -> rest.<Action>post(
                                    path + "/ticket",
                                    new Action(),
                                    Async.of(
                                            ticket -> open(relay.proxyTicket.value, ticket.ticket.value),
                                            this::failed)),
                            this::failed));
            return;
        }
        failed(new Fault(404, "This machine has no VNC screen."));
    }

    private void open(String relay, String password) {
        if (closed) return;
        boolean secure = DomGlobal.location.protocol.equals("https:");
        String url = (secure ? "wss://" : "ws://")
                + DomGlobal.location.host
                + RELAY
                + elemental2.core.Global.encodeURIComponent(relay);
        Boot.load(vendored("novnc.js"))
                .then(module -> {
                    if (closed) return null;
                    Object options =
                            JsPropertyMap.of("credentials", JsPropertyMap.of("password", password), "shared", true);
                    Module novnc = Js.uncheckedCast(module);
                    rfb = Js.uncheckedCast(Boot.create(novnc.type, screen.element(), url, options));
                    rfb.scaleViewport = true;
                    rfb.background = "transparent";
                    listen(rfb);
                    return null;
                })
                .catch_(error -> {
                    failed(Fault.unreachable());
                    return null;
                });
    }

    private void listen(Rfb opened) {
        opened.addEventListener("connect", () -> {
            say("Connected");
            screen.attr("data-connected", "true");
            opened.focus();
        });
        opened.addEventListener("disconnect", () -> {
            if (opened == rfb) lost();
        });
        opened.addEventListener("securityfailure", () -> say("The screen refused the password"));
    }

    private void lost() {
        rfb = null;
        screen.attr("data-connected", "false");
        say("Disconnected");
        again.show(true);
    }

    private void failed(Fault fault) {
        say(fault.text());
        again.show(true);
    }

    private void disconnect() {
        Rfb old = rfb;
        rfb = null;
        if (old != null) old.disconnect();
        screen.clear();
    }

    private void say(String text) {
        state.text(text);
    }

    private static String vendored(String file) {
        return new elemental2.dom.URL("vendor/" + file, DomGlobal.document.baseURI).href;
    }

    /** What importing noVNC gives. */
    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
    private static class Module {
        @JsProperty(name = "default")
        Object type;
    }

    /** noVNC's connection to a screen. */
    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "Object")
    private static class Rfb {
        boolean scaleViewport;
        String background;

        native void addEventListener(String type, Boot.Call listener);

        native void sendCtrlAltDel();

        native void disconnect();

        native void focus();
    }
}
