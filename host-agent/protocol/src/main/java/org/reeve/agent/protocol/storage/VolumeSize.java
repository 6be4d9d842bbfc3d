package org.reeve.agent.protocol.storage;

import org.reeve.agent.protocol.json.AsText;

/** How much space a volume takes and seems to take, in bytes. */
public record VolumeSize(@AsText long truesize, @AsText long apparentsize) {}
