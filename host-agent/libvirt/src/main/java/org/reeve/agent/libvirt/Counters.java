package org.reeve.agent.libvirt;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.LongStream;
import org.reeve.agent.core.port.DomainStats;
import org.reeve.agent.core.port.DomainStats.Cpu;
import org.reeve.agent.core.port.DomainStats.Disk;
import org.reeve.agent.core.port.DomainStats.Memory;
import org.reeve.agent.core.port.DomainStats.Nic;

/** The named values libvirt gives for one guest, put into the agent's shape. */
record Counters(Map<String, Object> values) {

    DomainStats of(UUID id) {
        return new DomainStats(
                id,
                new Cpu((int) number("vcpu.current"), time("cpu.time"), time("cpu.user"), time("cpu.system")),
                new Memory(
                        number("balloon.current"),
                        number("balloon.maximum"),
                        maybe("balloon.available"),
                        maybe("balloon.unused"),
                        maybe("balloon.usable"),
                        maybe("balloon.rss")),
                each("block").stream().map(this::disk).toList(),
                each("net").stream().map(this::nic).toList());
    }

    private Disk disk(String at) {
        return new Disk(
                text(at + "name"),
                text(at + "path"),
                number(at + "rd.bytes"),
                number(at + "rd.reqs"),
                time(at + "rd.times"),
                number(at + "wr.bytes"),
                number(at + "wr.reqs"),
                time(at + "wr.times"),
                number(at + "fl.reqs"),
                time(at + "fl.times"),
                number(at + "capacity"),
                number(at + "allocation"),
                number(at + "physical"));
    }

    private Nic nic(String at) {
        return new Nic(
                text(at + "name"),
                number(at + "rx.bytes"),
                number(at + "rx.pkts"),
                number(at + "rx.errs"),
                number(at + "rx.drop"),
                number(at + "tx.bytes"),
                number(at + "tx.pkts"),
                number(at + "tx.errs"),
                number(at + "tx.drop"));
    }

    private List<String> each(String group) {
        return LongStream.range(0, number(group + ".count"))
                .mapToObj(index -> group + "." + index + ".")
                .toList();
    }

    private String text(String key) {
        return values.getOrDefault(key, "").toString();
    }

    private long number(String key) {
        return maybe(key).orElse(0);
    }

    private OptionalLong maybe(String key) {
        return values.get(key) instanceof Long number ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private Duration time(String key) {
        return Duration.ofNanos(number(key));
    }
}
