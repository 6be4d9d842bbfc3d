package org.reeve.agent.fake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.FenceDevice;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.Power;

/** Switches imagined hosts; each is known by the address of its fence device. */
public final class FakePower implements Power {

    private final Map<String, Consumer<Action>> switches = new ConcurrentHashMap<>();
    private final Map<String, State> states = new ConcurrentHashMap<>();

    /** Adds a host that is on. */
    public void wire(String address, Consumer<Action> what) {
        switches.put(address, what);
        states.put(address, State.ON);
    }

    @Override
    public State fence(FenceDevice device, Action action) {
        Consumer<Action> lever = switches.get(device.address());
        if (lever == null) {
            throw new HostFault(Fault.UNSUPPORTED_FENCE_AGENT, "no fence device at " + device.address());
        }
        if (action != Action.STATUS) {
            lever.accept(action);
            states.put(device.address(), action == Action.ON ? State.ON : State.OFF);
        }
        return states.get(device.address());
    }
}
