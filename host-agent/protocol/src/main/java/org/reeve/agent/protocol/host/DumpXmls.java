package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks for the libvirt description of machines. */
@Verb("Host.dumpxmls")
public record DumpXmls(@JsonProperty("vmList") List<UUID> vms) implements Call<Map<UUID, String>> {}
