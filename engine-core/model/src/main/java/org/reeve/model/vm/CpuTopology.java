package org.reeve.model.vm;

/** How the virtual processors of a machine are arranged. */
public record CpuTopology(int sockets, int cores, int threads) {

    public static final CpuTopology ONE = new CpuTopology(1, 1, 1);

    public CpuTopology {
        if (sockets < 1 || cores < 1 || threads < 1) {
            throw new IllegalArgumentException(
                    "a topology needs at least one of each: " + sockets + "/" + cores + "/" + threads);
        }
    }

    public int cpus() {
        return Math.multiplyExact(Math.multiplyExact(sockets, cores), threads);
    }
}
