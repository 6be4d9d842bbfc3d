package org.reeve.agent.protocol.host;

import java.util.List;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;
import org.reeve.agent.protocol.vm.VmStats;

/** Asks for the state and load of every machine a host knows. */
@Verb("Host.getAllVmStats")
public record GetAllVmStats() implements Call<List<VmStats>> {}
