package org.reeve.backend.affinity;

import org.reeve.backend.kernel.Sight;

/** In what something can be, or what it can bear: each is a table of pairs. */
public enum Membership {
    VM_OF_GROUP("affinity_group", "vm", "vm_id", Sight.VM),
    HOST_OF_GROUP("affinity_group", "host", "host_id", Sight.HOST),
    VM_LABEL_OF_GROUP("affinity_group", "vm_label", "affinity_label_id", Sight.AFFINITY_LABEL),
    HOST_LABEL_OF_GROUP("affinity_group", "host_label", "affinity_label_id", Sight.AFFINITY_LABEL),
    VM_OF_LABEL("affinity_label", "vm", "vm_id", Sight.VM),
    HOST_OF_LABEL("affinity_label", "host", "host_id", Sight.HOST);

    private final String owner;
    private final String member;
    private final String memberColumn;
    private final Sight sight;

    Membership(String owner, String member, String memberColumn, Sight sight) {
        this.owner = owner;
        this.member = member;
        this.memberColumn = memberColumn;
        this.sight = sight;
    }

    boolean ofGroup() {
        return owner.equals("affinity_group");
    }

    String table() {
        return owner + "_" + member;
    }

    /** The table of what it belongs to. */
    String owner() {
        return owner;
    }

    String ownerColumn() {
        return owner + "_id";
    }

    /** The table of what belongs to it. */
    String members() {
        return memberColumn.substring(0, memberColumn.length() - "_id".length());
    }

    String memberColumn() {
        return memberColumn;
    }

    String memberWord() {
        return members().replace('_', ' ');
    }

    Sight sight() {
        return sight;
    }

    /** Labels are everywhere; machines and hosts must be in the cluster of a group. */
    boolean needsCluster() {
        return ofGroup() && sight != Sight.AFFINITY_LABEL;
    }
}
