package org.reeve.kit.net;

import elemental2.core.ArrayBuffer;
import elemental2.core.Uint8Array;
import elemental2.dom.DomGlobal;
import java.util.function.Consumer;
import jsinterop.base.Js;

/** What nobody can guess, and the proof of knowing it (PKCE), as text that may stand in an address. */
final class Secrets {
    private static final int BYTES = 32;

    private Secrets() {}

    static String draw() {
        return text(WebCrypto.getRandomValues(new Uint8Array(BYTES)));
    }

    /** Hands out the hash by which the engine will know the secret again. */
    static void challenge(String secret, Consumer<String> then) {
        Uint8Array bytes = new Uint8Array(secret.length());
        for (int i = 0; i < secret.length(); i++) bytes.setAt(i, (double) secret.charAt(i));
        WebCrypto.subtle.digest("SHA-256", bytes).then(hash -> {
            ArrayBuffer whole = Js.uncheckedCast(hash);
            then.accept(text(new Uint8Array(whole)));
            return null;
        });
    }

    private static String text(Uint8Array bytes) {
        StringBuilder binary = new StringBuilder();
        for (int i = 0; i < bytes.length; i++)
            binary.append((char) bytes.getAt(i).intValue());
        return DomGlobal.btoa(binary.toString())
                .replace('+', '-')
                .replace('/', '_')
                .replace("=", "");
    }
}
