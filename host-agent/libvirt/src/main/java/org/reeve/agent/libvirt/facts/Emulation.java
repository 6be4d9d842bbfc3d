package org.reeve.agent.libvirt.facts;

import java.util.Locale;

/** Whether guests run without KVM: always, never, or when a trial shows that KVM does not serve. */
public enum Emulation {
    AUTO,
    YES,
    NO;

    public static Emulation of(String word) {
        return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
}
