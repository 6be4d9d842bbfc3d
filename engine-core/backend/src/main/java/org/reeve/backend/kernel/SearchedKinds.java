package org.reeve.backend.kernel;

import java.util.List;
import org.reeve.logic.search.Searchable;

/** Kinds of objects that others can be searched by, besides those that have a list of their own to be searched. */
public interface SearchedKinds {

    List<Searchable> kinds();
}
