package org.reeve.backend.job;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.date;
import static org.reeve.logic.search.Field.id;
import static org.reeve.logic.search.Field.nameOf;
import static org.reeve.logic.search.Field.text;

import java.util.List;
import java.util.Map;
import org.reeve.logic.search.Meaning;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;

/** What jobs can be searched by. */
final class JobSearch {

    private static final Meaning.Choice STATUS = new Meaning.Choice(Map.of(
            "started", List.of("forward", "back", "stuck", "stuck-back"),
            "finished", List.of("done"),
            "failed", List.of("rolled-back", "given-up"),
            "stuck", List.of("stuck", "stuck-back")));

    static final Searchable KIND = new Searchable(
            List.of("Jobs", "Job"),
            ListJobs.TABLES,
            "j.id",
            "job",
            List.of(
                    text("correlation_id", "j.correlation_id").freely(),
                    text("description", "j.description").freely(),
                    choice("status", "j.phase", STATUS),
                    date("started", "j.started").also("start_time"),
                    date("ended", "j.ended").also("end_time"),
                    nameOf("owner", "app_user", "j.user_id"),
                    id("id", "j.id").freely()),
            List.of(Reference.to("Users", "j.user_id in (%s)")));

    private JobSearch() {}
}
