package org.reeve.model.cluster;

import org.reeve.model.Coded;

/** The chipset and firmware a guest boots with. */
public enum BiosType implements Coded {
    I440FX_SEA_BIOS(1),
    Q35_SEA_BIOS(2),
    Q35_OVMF(3),
    Q35_SECURE_BOOT(4);

    private final int code;

    BiosType(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static BiosType of(int code) {
        return Coded.find(BiosType.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
