package org.reeve.restapi.service.search;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.backend.api.Backend;
import org.reeve.backend.api.Caller;
import org.reeve.backend.api.Refused;
import org.reeve.backend.search.ProposalsQuery;
import org.reeve.restapi.service.http.Authentication;
import org.reeve.restapi.service.http.AuthenticationFilter;
import org.reeve.restapi.service.web.Answer;

/**
 * Proposes to people what can follow in the search they are writing: {@code ?kind=Vms&text=sta&caret=3} answers {@code status}. It is
 * no part of the API that clients have always had, and so stands beside it.
 */
@WebServlet(urlPatterns = "/services/search-completion", name = "search-completion")
public class SearchCompletionServlet extends HttpServlet {

    @Inject
    private transient Authentication authentication;

    @Inject
    private transient Backend backend;

    public SearchCompletionServlet() {}

    public SearchCompletionServlet(Authentication authentication, Backend backend) {
        this.authentication = authentication;
        this.backend = backend;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Caller> caller = authentication.reading(
                Optional.ofNullable(request.getHeader("Authorization")), AuthenticationFilter.session(request));
        if (caller.isEmpty()) {
            Answer.text(response, HttpServletResponse.SC_UNAUTHORIZED, "Sign on first.");
            return;
        }
        String kind = Optional.ofNullable(request.getParameter("kind")).orElse("");
        try {
            answer(response, backend.ask(caller.get(), new ProposalsQuery(kind, begun(request))));
        } catch (Refused refused) {
            refused(response, refused);
        }
    }

    /** What stands before the caret; without one, all of it. */
    private static String begun(HttpServletRequest request) {
        String text = Optional.ofNullable(request.getParameter("text")).orElse("");
        String caret = Optional.ofNullable(request.getParameter("caret")).orElse("");
        return caret.matches("[0-9]{1,6}") ? text.substring(0, Math.min(text.length(), Integer.parseInt(caret))) : text;
    }

    /** A text that cannot be right, whatever follows, has no proposals. */
    private static void refused(HttpServletResponse response, Refused refused) throws IOException {
        if (refused.kind() == Refused.Kind.INVALID) answer(response, List.of());
        else Answer.text(response, HttpServletResponse.SC_NOT_FOUND, "There is nothing of this kind to search.");
    }

    private static void answer(HttpServletResponse response, List<ProposalsQuery.Proposal> proposals)
            throws IOException {
        List<Map<String, Object>> all = proposals.stream()
                .map(one -> Map.<String, Object>of("kind", one.kind(), "text", one.text(), "from", one.from()))
                .toList();
        Answer.json(response, HttpServletResponse.SC_OK, Map.of("proposals", all));
    }
}
