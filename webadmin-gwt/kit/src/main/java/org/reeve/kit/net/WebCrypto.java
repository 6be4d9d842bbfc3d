package org.reeve.kit.net;

import elemental2.core.ArrayBuffer;
import elemental2.core.Uint8Array;
import elemental2.promise.Promise;
import jsinterop.annotations.JsPackage;
import jsinterop.annotations.JsType;

/** The browser's own randomness and hashes; there only on pages that came over TLS or from this machine. */
@JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "crypto")
final class WebCrypto {
    static Subtle subtle;

    private WebCrypto() {}

    static native Uint8Array getRandomValues(Uint8Array bytes);

    /** The part that takes its time. */
    @JsType(isNative = true, namespace = JsPackage.GLOBAL, name = "SubtleCrypto")
    static final class Subtle {
        private Subtle() {}

        native Promise<ArrayBuffer> digest(String algorithm, Uint8Array bytes);
    }
}
