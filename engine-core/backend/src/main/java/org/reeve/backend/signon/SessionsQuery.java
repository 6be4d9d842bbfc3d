package org.reeve.backend.signon;

import java.util.List;
import org.reeve.backend.api.Query;

/** Who is signed on, the latest first; administrators see all, others their own. */
public record SessionsQuery() implements Query<List<SessionView>> {}
