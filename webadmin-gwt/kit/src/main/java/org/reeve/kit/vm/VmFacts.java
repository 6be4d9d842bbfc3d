package org.reeve.kit.vm;

import java.util.ArrayList;
import java.util.List;
import org.reeve.kit.api.types.Ip;
import org.reeve.kit.api.types.ReportedDevice;
import org.reeve.kit.api.types.ReportedDeviceList;
import org.reeve.kit.api.types.Vm;
import org.reeve.kit.core.Text;

/** What a machine's many members come down to. */
public final class VmFacts {
    private VmFacts() {}

    public static int vcpus(Vm vm) {
        if (vm.cpu == null || vm.cpu.topology == null) return 1;
        return count(vm.cpu.topology.sockets) * count(vm.cpu.topology.cores) * count(vm.cpu.topology.threads);
    }

    public static double memory(Vm vm) {
        return vm.memory == null ? 0 : Double.parseDouble(vm.memory);
    }

    /** Addresses the guest reported, IPv4 first; without link-local ones nobody can use. */
    public static List<String> addresses(Vm vm) {
        List<String> v4 = new ArrayList<>();
        List<String> v6 = new ArrayList<>();
        for (Ip ip : all(vm.reportedDevices)) {
            if (ip.address == null
                    || ip.address.startsWith("fe80:")
                    || ip.address.equals("127.0.0.1")
                    || ip.address.equals("::1")) continue;
            (ip.address.contains(":") ? v6 : v4).add(ip.address);
        }
        v4.addAll(v6);
        return v4;
    }

    public static boolean off(Vm vm) {
        return "down".equals(vm.status) || "suspended".equals(vm.status);
    }

    /** Milliseconds since it started; negative while off or unknown. */
    public static double uptime(Vm vm, double now) {
        return off(vm) || vm.startTime == null ? -1 : Math.max(0, now - vm.startTime);
    }

    public static String uptimeText(Vm vm, double now) {
        double uptime = uptime(vm, now);
        return uptime < 0 ? "–" : Text.duration(uptime);
    }

    private static List<Ip> all(ReportedDeviceList devices) {
        List<Ip> ips = new ArrayList<>();
        if (devices == null || devices.items == null) return ips;
        for (ReportedDevice device : devices.items) {
            if (device.ips != null && device.ips.items != null) ips.addAll(List.of(device.ips.items));
        }
        return ips;
    }

    private static int count(String number) {
        return number == null || number.isEmpty() ? 1 : Integer.parseInt(number);
    }
}
