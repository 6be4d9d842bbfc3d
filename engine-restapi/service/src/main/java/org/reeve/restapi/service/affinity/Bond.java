package org.reeve.restapi.service.affinity;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.reeve.backend.affinity.ChangeMembership;
import org.reeve.backend.affinity.MemberView;
import org.reeve.backend.affinity.MembersQuery;
import org.reeve.backend.affinity.Membership;
import org.reeve.model.cluster.ClusterId;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.types.Resource;

/**
 * What all the collections below affinity groups and labels have in common: members of something, each shown by name.
 *
 * @param cluster of a group; absent below labels
 */
record Bond(Exchange exchange, Membership in, Optional<ClusterId> cluster, UUID owner) {

    Bond at(String segment) {
        return new Bond(exchange.at(segment), in, cluster, owner);
    }

    <T extends Resource> Listing<T> list(Supplier<T> type, Class<?> item) {
        return exchange.list(type.get().meta(), item, MembersQuery.of(in, owner), view -> named(type.get(), view));
    }

    <T extends Resource> T get(UUID member, Supplier<T> type, Class<?> item) {
        return exchange.ask(MembersQuery.of(in, owner).one(member)).stream()
                .findFirst()
                .map(view -> exchange.single(item, named(type.get(), view)))
                .orElseThrow(NotFoundException::new);
    }

    <T extends Resource> Response add(UUID member, Supplier<T> type, Class<?> item) {
        var accepted = exchange.run(new ChangeMembership.Order(ChangeMembership.Way.JOIN, in, cluster, owner, member));
        return exchange.added(accepted.creating(member), id -> at(id).get(member, type, item));
    }

    Response remove(UUID member) {
        return exchange.removed(
                exchange.run(new ChangeMembership.Order(ChangeMembership.Way.LEAVE, in, cluster, owner, member)));
    }

    private static <T extends Resource> T named(T type, MemberView view) {
        type.setId(view.id().toString());
        type.setName(view.name());
        return type;
    }
}
