package org.reeve.agent.protocol.host;

import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks what a host is and can do. */
@Verb("Host.getCapabilities")
public record GetCapabilities() implements Call<Capabilities> {}
