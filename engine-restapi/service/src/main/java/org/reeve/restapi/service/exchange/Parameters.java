package org.reeve.restapi.service.exchange;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.PathSegment;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.reeve.backend.api.Selection;

/** What a request asks for beside its body: in the query, in the last path segment, or for two names in a header. */
public final class Parameters {

    private static final Map<String, String> HEADERS = Map.of("filter", "Filter", "all_content", "All-Content");
    private static final Set<String> YES = Set.of("", "true", "t", "yes", "y", "1");
    private static final Set<String> NO = Set.of("false", "f", "no", "n", "0");

    /** What picks from the answer, and so must not pick again from what the answer's links lead to. */
    private static final Set<String> SELECTION = Set.of("search", "case_sensitive", "max", "follow", "from");

    private static final String BEARER = "bearer ";

    private final UriInfo uri;
    private final HttpHeaders headers;
    private final Set<String> ignored;

    public Parameters(UriInfo uri, HttpHeaders headers) {
        this(uri, headers, Set.of());
    }

    private Parameters(UriInfo uri, HttpHeaders headers, Set<String> ignored) {
        this.uri = uri;
        this.headers = headers;
        this.ignored = ignored;
    }

    Parameters withoutSelection() {
        return new Parameters(uri, headers, SELECTION);
    }

    /** Whether these are of a request that something else is read for. */
    boolean selectsNothing() {
        return !ignored.isEmpty();
    }

    /** The last segment of the request's address: the name of an action, where one is asked for. */
    String lastSegment() {
        return uri.getPathSegments().stream()
                .map(PathSegment::getPath)
                .filter(path -> !path.isEmpty())
                .reduce("", (before, last) -> last);
    }

    public Optional<String> text(String name) {
        if (ignored.contains(name)) return Optional.empty();
        String query = uri.getQueryParameters().getFirst(name);
        Optional<String> given =
                query != null ? Optional.of(query) : matrix(name).or(() -> header(name));
        given.ifPresent(text -> requireText(name, text));
        return given;
    }

    /** Refuses parameters that could not be read once they are needed, which may be too late. */
    void requireReadable() {
        uri.getQueryParameters().forEach((name, values) -> values.forEach(value -> requireText(name, value)));
        for (PathSegment segment : uri.getPathSegments())
            segment.getMatrixParameters().forEach((name, values) -> values.forEach(value -> requireText(name, value)));
    }

    /** The framework has nothing for what is named without a value. */
    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }

    private static void requireText(String name, String text) {
        if (orEmpty(text).indexOf('\0') >= 0) throw new BadRequest(name, "is no text");
    }

    private Optional<String> matrix(String name) {
        List<PathSegment> segments = uri.getPathSegments();
        if (segments.isEmpty()) return Optional.empty();
        var given = segments.getLast().getMatrixParameters();
        return given.containsKey(name) ? Optional.of(orEmpty(given.getFirst(name))) : Optional.empty();
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(HEADERS.get(name)).map(headers::getHeaderString);
    }

    /** Present but empty means yes; what is neither yes nor no is ignored, as clients have come to rely on. */
    public Optional<Boolean> flag(String name) {
        String value = text(name).map(v -> v.strip().toLowerCase(Locale.ROOT)).orElse("ignored");
        if (YES.contains(value)) return Optional.of(true);
        return NO.contains(value) ? Optional.of(false) : Optional.empty();
    }

    public boolean has(String name) {
        return flag(name).orElse(false);
    }

    public OptionalInt number(String name) {
        String value = text(name).map(String::strip).orElse("");
        return value.matches("\\d{1,9}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    /** What of a list is wanted. */
    public Selection selection() {
        return new Selection(text("search"), has("case_sensitive"), number("max"));
    }

    /** Names of links to answer in place; underscores do not count. */
    public List<String> follow() {
        return text("follow").stream()
                .flatMap(all -> List.of(all.split(",")).stream())
                .map(path -> path.strip().replace("_", "").toLowerCase(Locale.ROOT))
                .filter(path -> !path.isEmpty())
                .toList();
    }

    /** Where the sender found the API. */
    public URI base() {
        return uri.getBaseUri();
    }

    /** An address in full, as headers have it. The framework would take it for one below where the API begins. */
    URI absolute(String href) {
        return base().resolve(href);
    }

    /** The token by which the sender is known, when that is how. */
    public Optional<String> bearer() {
        return Optional.ofNullable(headers.getHeaderString("Authorization"))
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(value -> value.substring(BEARER.length()).strip());
    }

    public boolean expects(String what) {
        return expects("Expect", what) || expects("X-Ovirt-Expect", what);
    }

    private boolean expects(String header, String what) {
        String value = headers.getHeaderString(header);
        return value != null && value.toLowerCase(Locale.ROOT).contains(what);
    }
}
