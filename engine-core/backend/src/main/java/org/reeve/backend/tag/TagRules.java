package org.reeve.backend.tag;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Naming;
import org.reeve.backend.kernel.Names;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.dal.tag.Tags;
import org.reeve.logic.lock.Lock;
import org.reeve.model.tag.TagId;

/** What holds for every tag, new or changed. */
@Dependent
public class TagRules {

    static final int LONGEST_NAME = 50;
    private static final int LONGEST_DESCRIPTION = 4000;

    private final Tags tags;

    @Inject
    public TagRules(Tags tags) {
        this.tags = tags;
    }

    /** Names are taken and branches moved one after the other, or two moves could tie a knot. */
    static List<Lock> tree() {
        return List.of(Lock.name("tags", "tree"));
    }

    /** @param self absent for a new tag */
    Verdict naming(Naming naming, Optional<TagId> self) {
        Verdict name = self.isEmpty() ? Names.checkNew(naming, LONGEST_NAME) : Names.check(naming, LONGEST_NAME);
        boolean wordy = naming.description()
                .filter(text -> text.length() > LONGEST_DESCRIPTION)
                .isPresent();
        return name.and(Verdict.invalidIf(wordy, "tag.description-long", "longest", LONGEST_DESCRIPTION))
                .and(naming.name()
                        .flatMap(tags::named)
                        .filter(other -> !Optional.of(other.id()).equals(self))
                        .map(other -> Verdict.refuse("tag.name-taken", "name", other.name()))
                        .orElse(Verdict.ok()));
    }

    Verdict there(TagId tag) {
        return tags.find(tag).isPresent()
                ? Verdict.ok()
                : Verdict.notFound("kernel.not-found", "kind", "tag", "id", tag);
    }

    /** The root is the engine's own. */
    static Verdict notTheRoot(TagId tag) {
        return Verdict.refuseIf(tag.equals(TagId.ROOT), "tag.root");
    }

    /** Whether a tag is the other or anywhere below it. */
    static boolean within(TagId tag, TagId other, Store store) {
        return store.sql()
                .first(
                        """
                        with recursive above (id) as (
                            select ?::uuid union select t.parent_id from tag t join above a on t.id = a.id)
                        select 1 from above where id = ?""",
                        row -> true,
                        tag,
                        other)
                .isPresent();
    }
}
