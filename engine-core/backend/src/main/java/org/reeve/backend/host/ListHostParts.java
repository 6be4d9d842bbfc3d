package org.reeve.backend.host;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.reeve.backend.kernel.Json;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;
import org.reeve.model.MemorySize;
import org.reeve.model.host.HostId;

/** Answers {@link HostPartsQuery} with one statement, however many hosts there are. */
@Dependent
public class ListHostParts implements ListHandler<HostPartsQuery, HostParts> {

    @Override
    public Rows<HostParts> rows(HostPartsQuery query, Reader reader) {
        return Rows.of(
                        "h.id, s.capabilities, s.devices, coalesce(p.details, '{}') as figures",
                        "host h join host_seen s on s.host_id = h.id left join host_sample p on p.host_id = h.id",
                        ListHostParts::view)
                .whereGiven("h.id = ?", query.host())
                .where(Visible.to(reader.caller(), Sight.HOST, "h.id"))
                .ownedBy("host", "h.id")
                .orderedBy("h.name, h.id");
    }

    private static HostParts view(ResultSet row) throws SQLException {
        JsonNode said = Json.tree(row.getString("capabilities"));
        return new HostParts(
                new HostId(row.getObject("id", UUID.class)),
                nodes(said.path("topology"), Json.tree(row.getString("figures"))),
                units(said.path("topology")),
                hooks(said.path("hooks")),
                devices(Json.tree(row.getString("devices"))));
    }

    private static List<HostParts.Node> nodes(JsonNode topology, JsonNode figures) {
        List<HostParts.Node> all = new ArrayList<>();
        topology.path("numaNodes").properties().forEach(node -> {
            String index = node.getKey();
            all.add(new HostParts.Node(
                    Integer.parseInt(index),
                    node.getValue().path("totalMemory").asLong(),
                    numbers(node.getValue().path("cpus")),
                    numbers(topology.path("numaNodeDistance").path(index)),
                    load(
                            figures.path("nodes").path(index),
                            figures.path("nodeLoads").path(index))));
        });
        return all;
    }

    private static Optional<HostParts.Load> load(JsonNode memory, JsonNode processors) {
        return memory.isMissingNode()
                ? Optional.empty()
                : Optional.of(new HostParts.Load(
                        MemorySize.mib(memory.path("memFree").asLong()).bytes(),
                        memory.path("memPercent").asInt(),
                        processors.path("user").asDouble(),
                        processors.path("system").asDouble(),
                        processors.path("idle").asDouble()));
    }

    private static List<Integer> numbers(JsonNode list) {
        List<Integer> all = new ArrayList<>();
        list.forEach(one -> all.add(one.asInt()));
        return all;
    }

    private static List<HostParts.Unit> units(JsonNode topology) {
        List<Integer> agents = numbers(topology.path("vdsmToCpusAffinity"));
        List<HostParts.Unit> all = new ArrayList<>();
        topology.path("cpuTopology")
                .forEach(unit -> all.add(new HostParts.Unit(
                        unit.path("cpu_id").asInt(),
                        unit.path("core_id").asInt(),
                        unit.path("socket_id").asInt(),
                        agents.contains(unit.path("cpu_id").asInt()))));
        return all;
    }

    /** By event, then by the program's name. */
    private static List<HostParts.Hook> hooks(JsonNode said) {
        List<HostParts.Hook> all = new ArrayList<>();
        said.properties().forEach(event -> event.getValue()
                .properties()
                .forEach(program ->
                        all.add(new HostParts.Hook(event.getKey(), program.getKey(), checksum(program.getValue())))));
        return all;
    }

    /** Older agents say md5, newer ones checksum. */
    private static String checksum(JsonNode program) {
        return program.path("checksum").asText(program.path("md5").asText());
    }

    private static List<HostParts.Device> devices(JsonNode said) {
        List<HostParts.Device> all = new ArrayList<>();
        said.properties()
                .forEach(device ->
                        all.add(device(device.getKey(), device.getValue().path("params"))));
        return all;
    }

    private static HostParts.Device device(String name, JsonNode said) {
        Map<String, HostParts.Division> divisions = new TreeMap<>();
        said.path("mdev")
                .properties()
                .forEach(kind -> divisions.put(
                        kind.getKey(),
                        new HostParts.Division(
                                text(kind.getValue().path("name")),
                                text(kind.getValue().path("description")),
                                number(kind.getValue().path("available_instances")))));
        return new HostParts.Device(
                name,
                said.path("capability").asText(),
                text(said.path("parent")),
                new HostParts.Named(text(said.path("vendor_id")), text(said.path("vendor"))),
                new HostParts.Named(text(said.path("product_id")), text(said.path("product"))),
                text(said.path("driver")),
                number(said.path("iommu_group")),
                text(said.path("physfn")),
                number(said.path("totalvfs")),
                divisions);
    }

    private static Optional<String> text(JsonNode node) {
        return Optional.of(node.asText("")).filter(text -> !text.isEmpty() && !node.isNull());
    }

    private static Optional<Integer> number(JsonNode node) {
        return text(node).map(Integer::valueOf);
    }
}
