package org.reeve.vdsbroker;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.reeve.agent.protocol.Event;
import org.reeve.agent.protocol.Stamp;
import org.reeve.model.host.HostId;

/** Remembers what the broker told. */
final class Heard implements HostListener {

    final List<String> changes = new CopyOnWriteArrayList<>();
    final List<Event> events = new CopyOnWriteArrayList<>();
    final List<Stamp> stamps = new CopyOnWriteArrayList<>();

    @Override
    public void connected(HostId host) {
        changes.add("connected");
    }

    @Override
    public void lost(HostId host, String cause) {
        changes.add("lost: " + cause);
    }

    @Override
    public void event(HostId host, Stamp stamp, Event event) {
        events.add(event);
        stamps.add(stamp);
    }

    boolean saw(String change) {
        return changes.stream().anyMatch(one -> one.startsWith(change));
    }
}
