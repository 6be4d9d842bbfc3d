package org.reeve.agent.protocol.host;

import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks what machine a host is. */
@Verb("Host.getHardwareInfo")
public record GetHardware() implements Call<Hardware> {}
