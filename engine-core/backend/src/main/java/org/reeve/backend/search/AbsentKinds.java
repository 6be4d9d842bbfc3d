package org.reeve.backend.search;

import static org.reeve.logic.search.Field.choice;
import static org.reeve.logic.search.Field.text;

import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reeve.backend.kernel.SearchedKinds;
import org.reeve.logic.search.Field;
import org.reeve.logic.search.Meaning;
import org.reeve.logic.search.Reference;
import org.reeve.logic.search.Searchable;

/** Kinds of objects that an engine without Gluster, Katello and foreign providers has none of. Searches may name them, and find nothing. */
@Dependent
public class AbsentKinds implements SearchedKinds {

    static final String NONE = "(select null::uuid as id, null::text as word where false) p";

    static final Searchable PROVIDERS = kind(
            List.of("Providers", "Provider"),
            List.of(
                    text("name", "p.word").freely(),
                    text("description", "p.word").freely(),
                    text("url", "p.word").freely(),
                    words(
                            "type",
                            "openstack_network",
                            "foreman",
                            "openstack_image",
                            "openstack_volume",
                            "vmware",
                            "external_network",
                            "kvm",
                            "xen",
                            "kubevirt")));

    static final Searchable VOLUMES = new Searchable(
            List.of("Volumes", "Volume"),
            NONE,
            "p.id",
            "{everybody:p.id}",
            Stream.of("name", "type", "transport_type", "replica_count", "stripe_count", "status")
                    .map(name -> text(name, "p.word").freely())
                    .toList(),
            List.of(Reference.to("Clusters", "p.id in (%s)")));

    static final Searchable ERRATA = kind(
            List.of("Errata", "Erratum"),
            List.of(
                    text("name", "p.word").freely(),
                    words("type", "bugfix", "security", "enhancement"),
                    words("severity", "critical", "important", "moderate", "unknown")));

    static final Searchable IMAGES = kind(
            List.of("ImageTypes", "ImageType"), List.of(text("name", "p.word").freely()));

    private static Searchable kind(List<String> names, List<Field> fields) {
        return new Searchable(names, NONE, "p.id", "{everybody:p.id}", fields, List.of());
    }

    private static Field words(String name, String... words) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String word : words) all.put(word, List.of(word));
        return choice(name, "p.word", new Meaning.Choice(all));
    }

    @Override
    public List<Searchable> kinds() {
        return List.of(PROVIDERS, VOLUMES, ERRATA, IMAGES);
    }

    static Optional<Searchable> of(AbsentQuery query) {
        return Optional.of(
                switch (query) {
                    case PROVIDERS -> PROVIDERS;
                    case VOLUMES -> VOLUMES;
                });
    }
}
