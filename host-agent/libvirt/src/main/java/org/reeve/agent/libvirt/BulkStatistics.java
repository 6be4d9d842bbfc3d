package org.reeve.agent.libvirt;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeve.agent.core.port.DomainStats;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;

/** Counters of all guests by one call, read out of libvirt's memory. */
final class BulkStatistics {

    private static final int STATE = 1;
    private static final int CPU_TOTAL = 2;
    private static final int BALLOON = 4;
    private static final int VCPU = 8;
    private static final int INTERFACE = 16;
    private static final int BLOCK = 32;

    private static final int ACTIVE = 1;

    /** A guest whose QEMU hangs gives what libvirt knows anyway instead of holding up all others. */
    private static final int NOWAIT = 1 << 29;

    private static final int RECORD_PARAMETERS = 8;
    private static final int RECORD_COUNT = 16;

    private static final int PARAMETER_BYTES = 96;
    private static final int PARAMETER_TYPE = 80;
    private static final int PARAMETER_VALUE = 88;

    private static final int UUID_TEXT = 37;

    private BulkStatistics() {}

    static List<DomainStats> read(Link link) {
        PointerByReference records = new PointerByReference();
        int count = Extra.LIBVIRT.virConnectGetAllDomainStats(
                link.pointer(), STATE | CPU_TOTAL | BALLOON | VCPU | INTERFACE | BLOCK, records, ACTIVE | NOWAIT);
        if (count < 0) {
            throw new HostFault(
                    Fault.GENERAL, "libvirt gives no statistics: " + Extra.LIBVIRT.virGetLastErrorMessage());
        }
        try {
            List<DomainStats> all = new ArrayList<>();
            for (Pointer record : records.getValue().getPointerArray(0, count)) {
                all.add(new Counters(values(record)).of(id(record.getPointer(0))));
            }
            return all;
        } finally {
            Extra.LIBVIRT.virDomainStatsRecordListFree(records.getValue());
        }
    }

    private static UUID id(Pointer domain) {
        byte[] text = new byte[UUID_TEXT];
        if (Extra.LIBVIRT.virDomainGetUUIDString(domain, text) != 0) {
            throw new IllegalStateException("a record of libvirt names no domain");
        }
        return UUID.fromString(new String(text, 0, UUID_TEXT - 1, StandardCharsets.US_ASCII));
    }

    private static Map<String, Object> values(Pointer record) {
        Map<String, Object> values = new HashMap<>();
        Pointer parameters = record.getPointer(RECORD_PARAMETERS);
        for (int i = 0; i < record.getInt(RECORD_COUNT); i++) {
            Pointer parameter = parameters.share((long) i * PARAMETER_BYTES);
            values.put(parameter.getString(0), value(parameter));
        }
        return values;
    }

    private static Object value(Pointer parameter) {
        return switch (parameter.getInt(PARAMETER_TYPE)) {
            case 1, 2 -> (long) parameter.getInt(PARAMETER_VALUE);
            case 3, 4 -> parameter.getLong(PARAMETER_VALUE);
            case 5 -> parameter.getDouble(PARAMETER_VALUE);
            case 6 -> parameter.getByte(PARAMETER_VALUE) != 0;
            case 7 -> parameter.getPointer(PARAMETER_VALUE).getString(0);
            default -> "";
        };
    }
}
