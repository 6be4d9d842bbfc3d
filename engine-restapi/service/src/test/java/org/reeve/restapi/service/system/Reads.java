package org.reeve.restapi.service.system;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The reads of the published model, found by walking its services, and the addresses by which each of them is asked. */
final class Reads {

    /** Reads at which there is nothing in any installation of today, and why. */
    private static final Map<String, String> NOTHING_THERE = Map.ofEntries(
            Map.entry("/api/hosts/{id}/storage/{id}", "agents know of file systems only"),
            Map.entry("/api/imagetransfers/{id}", "nothing begins a transfer"),
            Map.entry("/api/vms/{id}/(backups|checkpoints)/{id}.*", "hosts are not asked to make any"),
            Map.entry(
                    ".*/(gluster|openstack|katello|external)[a-z]*/{id}.*", "of integrations that are not installed"));

    private final Map<String, Long> asked = new TreeMap<>();

    Reads(Collection<String> addresses) {
        for (String template : new Offer().reads()) {
            String pattern = template.replaceAll("\\{[^}]*}", "[^/]+");
            asked.put(
                    template,
                    addresses.stream().filter(one -> one.matches(pattern)).count());
        }
    }

    int size() {
        return asked.size();
    }

    /** Those of which no address is asked, although something could be there. */
    List<String> missed() {
        return asked.keySet().stream()
                .filter(template -> asked.get(template) == 0)
                .filter(template -> NOTHING_THERE.keySet().stream()
                        .noneMatch(nothing -> plain(template).matches(nothing.replace("{id}", "-"))))
                .toList();
    }

    /** Reasons that excuse nothing. */
    List<String> stale() {
        return NOTHING_THERE.keySet().stream()
                .filter(nothing -> asked.entrySet().stream()
                        .noneMatch(one ->
                                one.getValue() == 0 && plain(one.getKey()).matches(nothing.replace("{id}", "-"))))
                .toList();
    }

    private static String plain(String template) {
        return template.replaceAll("\\{[^}]*}", "-");
    }

    /** How often each was asked. */
    String table() {
        return asked.entrySet().stream()
                .map(one -> "%6d  %s".formatted(one.getValue(), one.getKey()))
                .collect(Collectors.joining("\n"));
    }
}
