package org.reeve.model.network;

import org.reeve.model.Coded;

/** The device a guest sees as its network card. */
public enum NicModel implements Coded {
    RTL8139_PV(0),
    RTL8139(1),
    E1000(2),
    PV(3),
    SPAPR_VLAN(4),
    PCI_PASSTHROUGH(5),
    E1000E(6);

    private final int code;

    NicModel(int code) {
        this.code = code;
    }

    /** @throws IllegalArgumentException when no member has this code */
    public static NicModel of(int code) {
        return Coded.find(NicModel.class, code);
    }

    @Override
    public int code() {
        return code;
    }
}
