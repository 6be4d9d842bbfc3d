package org.reeve.restapi.service.vm;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.vm.VmView;
import org.reeve.model.vm.GraphicsType;
import org.reeve.restapi.types.Ticket;

/**
 * The file that tells a remote viewer how to reach a console: what clients call a `.vv` file.
 *
 * @param engine where the viewer finds the engine again
 * @param token lets it do so as whoever asked for the file
 * @param authority what the certificates of hosts are signed with, as PEM
 */
record ConnectionFile(
        VmView vm,
        VmView.Screen screen,
        Ticket ticket,
        URI engine,
        boolean admin,
        Optional<String> token,
        Optional<String> authority) {

    private static final String VERSIONS = "rhev-win64:2.0-160;rhev-win32:2.0-160;rhel8:7.0-3;rhel7:2.0-6;rhel6:99.0-1";

    String text() {
        var text = new StringBuilder("[virt-viewer]\n");
        write(text, viewer());
        text.append("# Password is valid for ").append(ticket.getExpiry()).append(" seconds.\n");
        write(text, habits());
        if (screen.type() == GraphicsType.SPICE) {
            write(text, spice());
        }
        text.append("versions=")
                .append(VERSIONS)
                .append("\nnewer-version-url=")
                .append(engine.resolve("/ovirt-engine/services/files/virt-viewer"))
                .append("\n\n[ovirt]\n");
        write(text, home());
        return text.toString();
    }

    private static void write(StringBuilder text, Map<String, String> lines) {
        lines.forEach((name, value) -> text.append(name)
                .append('=')
                .append(value.strip().replace("\r", "").replace("\n", "\\n"))
                .append('\n'));
    }

    private Map<String, String> viewer() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("type", screen.type().name().toLowerCase(java.util.Locale.ROOT));
        lines.put("host", screen.address());
        lines.put("port", screen.port().map(String::valueOf).orElse("-1"));
        lines.put("password", ticket.getValue());
        return lines;
    }

    private Map<String, String> habits() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("delete-this-file", "1");
        lines.put("fullscreen", "0");
        lines.put("title", vm.called().name() + ":%d");
        lines.put("toggle-fullscreen", "shift+f11");
        lines.put("release-cursor", "shift+f12");
        lines.put("secure-attention", "ctrl+alt+end");
        if (screen.type() == GraphicsType.VNC) {
            lines.put("username", "");
        }
        return lines;
    }

    private Map<String, String> spice() {
        Map<String, String> lines = new LinkedHashMap<>();
        screen.tlsPort().ifPresent(port -> lines.put("tls-port", port.toString()));
        lines.put("enable-smartcard", vm.settings().screen().hasSmartcard() ? "1" : "0");
        lines.put("enable-usb-autoshare", vm.settings().fittings().hasUsb() ? "1" : "0");
        lines.put("usb-filter", "-1,-1,-1,-1,0");
        if (screen.tlsPort().isPresent()) {
            lines.put("tls-ciphers", "DEFAULT");
            lines.put("secure-channels", "main;inputs;cursor;playback;record;display;smartcard;usbredir");
            authority.ifPresent(pem -> lines.put("ca", pem));
        }
        return lines;
    }

    private Map<String, String> home() {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put("host", engine.getAuthority());
        lines.put("vm-guid", vm.id().toString());
        token.ifPresent(secret -> lines.put("sso-token", secret));
        lines.put("admin", admin ? "1" : "0");
        authority.ifPresent(pem -> lines.put("ca", pem));
        return lines;
    }
}
