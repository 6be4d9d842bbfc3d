package org.reeve.restapi.service.affinity;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.reeve.backend.affinity.AffinityGroupView;
import org.reeve.backend.affinity.GroupWishes;
import org.reeve.backend.affinity.LabelView;
import org.reeve.backend.affinity.LabelWishes;
import org.reeve.backend.affinity.Membership;
import org.reeve.model.Id;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.service.exchange.Named;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.AffinityGroup;
import org.reeve.restapi.types.AffinityLabel;
import org.reeve.restapi.types.AffinityRule;

/** Affinity groups and labels as the API has them. */
final class AffinityMapping {

    private AffinityMapping() {}

    static AffinityGroup type(AffinityGroupView view) {
        var type = Labels.label(new AffinityGroup(), view.id(), view.name(), view.description(), null);
        type.setCluster(Refs.cluster(view.cluster()));
        type.setPriority(BigDecimal.valueOf(view.priority()));
        type.setVmsRule(rule(view.vmsRule()));
        type.setHostsRule(rule(view.hostsRule()));
        type.setBroken(view.broken());
        // What clients before 4.1 read.
        if (view.vmsRule().enabled()) {
            type.setPositive(view.vmsRule().positive());
            type.setEnforcing(view.vmsRule().enforcing());
        }
        return type;
    }

    private static AffinityRule rule(org.reeve.model.affinity.AffinityRule view) {
        var rule = new AffinityRule();
        rule.setEnabled(view.enabled());
        rule.setEnforcing(view.enforcing());
        if (view.enabled()) {
            rule.setPositive(view.positive());
        }
        return rule;
    }

    static AffinityLabel type(LabelView view) {
        var type = new AffinityLabel();
        type.setId(view.id().toString());
        type.setName(view.name());
        type.setReadOnly(view.readOnly());
        type.setHasImplicitAffinityGroup(view.implicitGroup());
        return type;
    }

    static GroupWishes wishes(AffinityGroup given, Exchange exchange) {
        Map<Membership, List<UUID>> members = new EnumMap<>(Membership.class);
        var named = new Named(exchange);
        members(given.getVms(), Membership.VM_OF_GROUP, named::vm, members);
        members(given.getHosts(), Membership.HOST_OF_GROUP, named::host, members);
        members(given.getVmLabels(), Membership.VM_LABEL_OF_GROUP, named::affinityLabel, members);
        members(given.getHostLabels(), Membership.HOST_LABEL_OF_GROUP, named::affinityLabel, members);
        return new GroupWishes(
                Optional.ofNullable(given.getPriority()).map(BigDecimal::doubleValue),
                given.getVmsRule() == null
                        ? rule(null, given.getPositive(), given.getEnforcing())
                        : rule(given.getVmsRule()),
                rule(given.getHostsRule()),
                members);
    }

    private static GroupWishes.Rule rule(AffinityRule given) {
        return given == null
                ? GroupWishes.Rule.SAME
                : rule(given.getEnabled(), given.getPositive(), given.getEnforcing());
    }

    private static GroupWishes.Rule rule(Boolean enabled, Boolean positive, Boolean enforcing) {
        return new GroupWishes.Rule(
                Optional.ofNullable(enabled), Optional.ofNullable(positive), Optional.ofNullable(enforcing));
    }

    /** A rule of a new group that is on needs both of its halves: neither is more usual than the other. */
    static void complete(AffinityRule given, String member) {
        if (given != null && Given.or(given.getEnabled(), true)) {
            Given.required(given.getPositive(), member + ".positive");
            Given.required(given.getEnforcing(), member + ".enforcing");
        }
    }

    static LabelWishes wishes(AffinityLabel given, Exchange exchange) {
        Map<Membership, List<UUID>> members = new EnumMap<>(Membership.class);
        var named = new Named(exchange);
        members(given.getVms(), Membership.VM_OF_LABEL, named::vm, members);
        members(given.getHosts(), Membership.HOST_OF_LABEL, named::host, members);
        return new LabelWishes(
                Optional.ofNullable(given.getName()),
                Optional.ofNullable(given.getHasImplicitAffinityGroup()),
                members);
    }

    private static <T> void members(
            List<T> given,
            Membership in,
            Function<T, ? extends Optional<? extends Id>> find,
            Map<Membership, List<UUID>> members) {
        if (given != null) {
            members.put(
                    in,
                    given.stream()
                            .map(one ->
                                    Named.required(find.apply(one), "member").value())
                            .toList());
        }
    }
}
