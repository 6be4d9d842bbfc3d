package org.reeve.agent.protocol.host;

import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks whether anybody is there. */
@Verb("Host.ping2")
public record Ping() implements Call<Void> {}
