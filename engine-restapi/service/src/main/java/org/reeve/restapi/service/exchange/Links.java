package org.reeve.restapi.service.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The links that a request wants answered in place, as a tree: {@code follow=nics.vnic_profile,nics.network} leads to the network cards
 * once. Names are without underscores.
 */
record Links(Map<String, Links> below) {

    /** Deeper than any client goes; answers grow by a power with every link. */
    static final int DEEPEST = 8;

    static Links of(List<String> paths) {
        Links tree = new Links(new LinkedHashMap<>());
        for (String path : paths) tree.add(List.of(path.split("\\.", -1)));
        return tree;
    }

    private void add(List<String> path) {
        if (path.size() > DEEPEST)
            throw new BadRequest("follow", "\"" + String.join(".", path) + "\" is deeper than " + DEEPEST + " links");
        Links here = this;
        for (String name : path) here = here.below.computeIfAbsent(name, n -> new Links(new LinkedHashMap<>()));
    }

    boolean none() {
        return below.isEmpty();
    }
}
