package org.reeve.agent.protocol.vm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;
import org.reeve.agent.protocol.json.AsText;

/** Memory as the guest counts it, in kibibytes. */
public record GuestMemory(
        @JsonProperty("mem_total") @AsText Optional<Long> total,
        @JsonProperty("mem_free") @AsText Optional<Long> free,
        @JsonProperty("mem_unused") @AsText Optional<Long> unused,
        @JsonProperty("mem_buffers") @AsText Optional<Long> buffers,
        @JsonProperty("mem_cached") @AsText Optional<Long> cached,
        @JsonProperty("swap_in") Optional<Long> swapIn,
        @JsonProperty("swap_out") Optional<Long> swapOut,
        Optional<Long> majflt,
        Optional<Long> minflt,
        Optional<Long> pageflt) {}
