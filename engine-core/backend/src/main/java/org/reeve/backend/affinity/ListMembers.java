package org.reeve.backend.affinity;

import jakarta.enterprise.context.Dependent;
import java.util.UUID;
import org.reeve.backend.kernel.ListHandler;
import org.reeve.backend.kernel.Reader;
import org.reeve.backend.kernel.Rows;
import org.reeve.backend.kernel.Sight;
import org.reeve.backend.kernel.Visible;

/** Answers {@link MembersQuery}. */
@Dependent
public class ListMembers implements ListHandler<MembersQuery, MemberView> {

    @Override
    public Rows<MemberView> rows(MembersQuery query, Reader reader) {
        Membership in = query.membership();
        Sight owner = in.ofGroup() ? Sight.AFFINITY_GROUP : Sight.AFFINITY_LABEL;
        return Rows.of(
                        "o.id, o.name",
                        "%s m join %s o on o.id = m.%s".formatted(in.table(), in.members(), in.memberColumn()),
                        row -> new MemberView(row.getObject("id", UUID.class), row.getString("name")))
                .where("m.%s = ?".formatted(in.ownerColumn()), query.owner())
                .whereGiven("o.id = ?", query.member())
                .where(Visible.to(reader.caller(), owner, "m." + in.ownerColumn()))
                .where(Visible.to(reader.caller(), in.sight(), "o.id"))
                .orderedBy("o.name, o.id");
    }
}
