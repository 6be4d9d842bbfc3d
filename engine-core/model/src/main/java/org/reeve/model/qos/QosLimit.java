package org.reeve.model.qos;

import static org.reeve.model.qos.QosType.CPU;
import static org.reeve.model.qos.QosType.HOSTNETWORK;
import static org.reeve.model.qos.QosType.NETWORK;
import static org.reeve.model.qos.QosType.STORAGE;

import java.util.Locale;

/**
 * One limit of a quality of service, with the range it may have. Throughput is in MiB/s, network rates in Mbit/s, bursts in MiB, the
 * CPU limit in percent.
 */
public enum QosLimit {
    MAX_THROUGHPUT(STORAGE, 0, 1_000_000),
    MAX_READ_THROUGHPUT(STORAGE, 0, 1_000_000),
    MAX_WRITE_THROUGHPUT(STORAGE, 0, 1_000_000),
    MAX_IOPS(STORAGE, 0, 1_000_000),
    MAX_READ_IOPS(STORAGE, 0, 1_000_000),
    MAX_WRITE_IOPS(STORAGE, 0, 1_000_000),
    CPU_LIMIT(CPU, 1, 100),
    INBOUND_AVERAGE(NETWORK, 0, 17_179),
    INBOUND_PEAK(NETWORK, 0, 34_359),
    INBOUND_BURST(NETWORK, 0, 10_240),
    OUTBOUND_AVERAGE(NETWORK, 0, 17_179),
    OUTBOUND_PEAK(NETWORK, 0, 34_359),
    OUTBOUND_BURST(NETWORK, 0, 10_240),
    OUTBOUND_AVERAGE_LINKSHARE(HOSTNETWORK, 0, 100),
    OUTBOUND_AVERAGE_UPPERLIMIT(HOSTNETWORK, 0, 17_179),
    OUTBOUND_AVERAGE_REALTIME(HOSTNETWORK, 0, 17_179);

    private final QosType type;
    private final int least;
    private final int most;

    QosLimit(QosType type, int least, int most) {
        this.type = type;
        this.least = least;
        this.most = most;
    }

    public QosType type() {
        return type;
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    /** As the API names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
