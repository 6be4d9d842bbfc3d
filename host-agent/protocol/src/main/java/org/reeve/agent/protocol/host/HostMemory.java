package org.reeve.agent.protocol.host;

import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** How the memory of a host is used; mebibytes, and percent for the used part. */
public record HostMemory(
        @AsText Optional<Integer> memUsed,
        Optional<Long> memFree,
        Optional<Long> memShared,
        Optional<Long> swapTotal,
        Optional<Long> swapFree,
        Optional<Boolean> ksmState,
        Optional<Long> ksmPages,
        Optional<Integer> ksmCpu,
        Optional<Boolean> ksmMergeAcrossNodes,
        @AsText Optional<Long> anonHugePages,
        Optional<String> thpState) {}
