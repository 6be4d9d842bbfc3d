package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Asks for host jobs, by kind or by id; nothing given means all. */
@Verb("Host.getJobs")
public record GetJobs(@JsonProperty("job_type") Optional<String> jobType, @JsonProperty("job_ids") List<UUID> jobIds)
        implements Call<Map<UUID, HostJob>> {}
