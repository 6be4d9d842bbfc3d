package org.reeve.agent.protocol.host;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.reeve.agent.protocol.Call;
import org.reeve.agent.protocol.Verb;

/** Switches memory and CPU policies of a host, such as ballooning and KSM. */
@Verb("Host.setMOMPolicyParameters")
public record SetMomPolicy(@JsonProperty("key_value_store") Map<String, JsonNode> policy) implements Call<Void> {}
