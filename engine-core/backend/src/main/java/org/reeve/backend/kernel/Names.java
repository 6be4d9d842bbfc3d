package org.reeve.backend.kernel;

import org.reeve.backend.api.Naming;
import org.reeve.dal.Label;
import org.reeve.model.Name;

/** The rules for names of objects, and how a new naming is laid over an old one. */
public final class Names {

    private static final Label NOTHING = Label.named("");

    private Names() {}

    /** The label of a new object. */
    public static Label label(Naming naming) {
        return over(NOTHING, naming);
    }

    public static Label over(Label was, Naming naming) {
        return new Label(
                naming.name().orElse(was.name()),
                naming.description().orElse(was.description()),
                naming.comment().orElse(was.comment()));
    }

    /** Refuses a name that is given and is none. */
    public static Verdict check(Naming naming, int longest) {
        return naming.name()
                .map(name -> Verdict.invalidIf(
                        name.length() > longest || !Name.valid(name),
                        "kernel.name-invalid",
                        "name",
                        name,
                        "longest",
                        longest))
                .orElse(Verdict.ok());
    }

    /** Refuses a new object without a name as well. */
    public static Verdict checkNew(Naming naming, int longest) {
        return Verdict.invalidIf(naming.name().isEmpty(), "kernel.name-missing").and(check(naming, longest));
    }
}
