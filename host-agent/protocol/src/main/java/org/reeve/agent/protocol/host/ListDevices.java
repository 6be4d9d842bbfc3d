package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/**
 * Asks which devices a host has, by the names libvirt gives them.
 *
 * @param kinds the kinds wanted, as `pci` or `usb_device`; none: all
 */
@Verb("Host.hostdevListByCaps")
public record ListDevices(@JsonProperty("caps") List<String> kinds) implements Call<Map<String, HostDevice>> {}
