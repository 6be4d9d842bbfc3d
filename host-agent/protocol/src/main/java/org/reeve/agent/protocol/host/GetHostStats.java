package org.reeve.agent.protocol.host;

import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks how busy a host is. */
@Verb("Host.getStats")
public record GetHostStats() implements Call<HostStats> {}
