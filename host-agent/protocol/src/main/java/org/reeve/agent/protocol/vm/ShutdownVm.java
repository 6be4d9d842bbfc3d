package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks the guest to shut down or to restart; with force, does it without the guest when that takes too long. */
@Verb("VM.shutdown")
public record ShutdownVm(
        @JsonProperty("vmID") UUID vm,
        @JsonProperty("delay") Optional<Integer> delaySeconds,
        Optional<String> message,
        Optional<Boolean> reboot,
        @JsonProperty("timeout") Optional<Integer> timeoutSeconds,
        Optional<Boolean> force)
        implements Call<Void> {}
