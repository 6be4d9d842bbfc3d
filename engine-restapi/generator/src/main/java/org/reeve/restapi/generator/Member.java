package org.reeve.restapi.generator;

import java.util.Set;
import org.ovirt.api.metamodel.concepts.Concept;
import org.ovirt.api.metamodel.concepts.EnumType;
import org.ovirt.api.metamodel.concepts.ListType;
import org.ovirt.api.metamodel.concepts.PrimitiveType;
import org.ovirt.api.metamodel.concepts.StructType;
import org.ovirt.api.metamodel.concepts.Type;

/** One member of a structure: its names, and how its value is typed and written. */
record Member(String owner, Concept concept, Type type, boolean link) {

    /** Whole numbers that outgrow 32 bits; the model calls every whole number an integer. */
    private static final Set<String> LONG = Set.of(
            "disk.actual_size",
            "disk.initial_size",
            "disk.provisioned_size",
            "disk.total_size",
            "gluster_client.bytes_read",
            "gluster_client.bytes_written",
            "host.max_scheduling_memory",
            "host.memory",
            "host_nic.speed",
            "image.size",
            "image_transfer.transferred",
            "logical_unit.discard_max_size",
            "logical_unit.size",
            "memory_policy.guaranteed",
            "memory_policy.max",
            "numa_node.memory",
            "quota_storage_limit.limit",
            "storage_domain.available",
            "storage_domain.committed",
            "storage_domain.used",
            "ticket.expiry",
            "vm_base.memory");

    private static final Set<String> DOUBLE =
            Set.of("quota_cluster_limit.memory_limit", "quota_cluster_limit.memory_usage", "quota_storage_limit.usage");

    String wire() {
        return Words.member(concept);
    }

    String field() {
        return Words.javaName(concept);
    }

    String accessor() {
        return Words.className(concept).equals("Class") ? "Class_" : Words.className(concept);
    }

    /** In XML ids are attributes of their element. */
    boolean attribute() {
        return wire().equals("id");
    }

    boolean list() {
        return type instanceof ListType;
    }

    Type item() {
        return type instanceof ListType list ? list.getElementType() : type;
    }

    boolean struct() {
        return item() instanceof StructType;
    }

    boolean enumerated() {
        return item() instanceof EnumType;
    }

    String itemTag() {
        return struct() ? Words.tag(item()) : Words.singular(wire());
    }

    /** One of the wire's scalar kinds; only for members that are neither structures nor enums. */
    String scalar() {
        if (!(item() instanceof PrimitiveType)) throw new IllegalStateException("not a scalar: " + this);
        String key = owner + "." + Words.snake(concept);
        return switch (Words.snake(item())) {
            case "string" -> "STRING";
            case "boolean" -> "BOOLEAN";
            case "date" -> "DATE";
            case "integer" -> LONG.contains(key) ? "LONG" : "INT";
            case "decimal" -> DOUBLE.contains(key) ? "DOUBLE" : "DECIMAL";
            default -> throw new IllegalStateException("unknown scalar: " + this);
        };
    }

    String itemJava() {
        if (struct() || enumerated()) return Words.className(item());
        return switch (scalar()) {
            case "STRING" -> "String";
            case "BOOLEAN" -> "Boolean";
            case "DATE" -> "java.time.Instant";
            case "INT" -> "Integer";
            case "LONG" -> "Long";
            case "DOUBLE" -> "Double";
            default -> "java.math.BigDecimal";
        };
    }

    String java() {
        return list() ? "java.util.List<" + itemJava() + ">" : itemJava();
    }
}
