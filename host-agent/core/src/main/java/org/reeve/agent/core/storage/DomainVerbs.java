package org.reeve.agent.core.storage;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewStorageDomain;
import org.reeve.agent.core.port.Space;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.port.StorageDomainSeen;
import org.reeve.agent.core.verb.Verbs;
import org.reeve.agent.protocol.storage.ActivateDomain;
import org.reeve.agent.protocol.storage.AttachDomain;
import org.reeve.agent.protocol.storage.CreateDomain;
import org.reeve.agent.protocol.storage.DeactivateDomain;
import org.reeve.agent.protocol.storage.DetachDomain;
import org.reeve.agent.protocol.storage.Domain;
import org.reeve.agent.protocol.storage.DomainStats;
import org.reeve.agent.protocol.storage.FormatDomain;
import org.reeve.agent.protocol.storage.GetDomain;
import org.reeve.agent.protocol.storage.GetDomainStats;

/** The verbs about storage domains. */
public final class DomainVerbs {

    private static final int NEWEST_FORMAT = 5;
    private static final int USUAL_BLOCK = 512;
    private static final int USUAL_HOSTS = 2000;

    private final Storage storage;

    private DomainVerbs(Storage storage) {
        this.storage = storage;
    }

    public static void add(Verbs verbs, Storage storage) {
        DomainVerbs domains = new DomainVerbs(storage);
        verbs.act(CreateDomain.class, CreateDomain::domain, domains::create);
        verbs.act(FormatDomain.class, FormatDomain::domain, domains::format);
        verbs.act(AttachDomain.class, AttachDomain::pool, call -> storage.attach(call.pool(), call.domain()));
        verbs.act(DetachDomain.class, DetachDomain::pool, domains::detach);
        verbs.act(ActivateDomain.class, ActivateDomain::pool, call -> storage.activate(call.pool(), call.domain()));
        verbs.act(DeactivateDomain.class, DeactivateDomain::pool, domains::deactivate);
        verbs.ask(GetDomain.class, call -> facts(storage.domain(call.domain())));
        verbs.ask(GetDomainStats.class, call -> stats(storage.space(call.domain())));
    }

    private void create(CreateDomain call) {
        storage.createDomain(new NewStorageDomain(
                call.domain(),
                Words.type(call.type()),
                call.place(),
                call.name(),
                Words.content(call.domainClass()),
                call.format().orElse(NEWEST_FORMAT),
                call.blockSize().filter(size -> size > 0).orElse(USUAL_BLOCK),
                call.maxHosts().orElse(USUAL_HOSTS)));
    }

    private void format(FormatDomain call) {
        Optional<UUID> pool = storage.domain(call.domain()).pool();
        if (pool.isPresent() && !call.autoDetach()) {
            throw new HostFault(
                    Fault.DOMAIN_STILL_ATTACHED, "domain " + call.domain() + " belongs to pool " + pool.get());
        }
        pool.ifPresent(owner -> storage.detach(owner, call.domain(), true));
        storage.formatDomain(call.domain());
    }

    private void detach(DetachDomain call) {
        storage.detach(call.pool(), call.domain(), call.force().orElse(false));
    }

    private void deactivate(DeactivateDomain call) {
        storage.deactivate(
                call.pool(),
                call.domain(),
                Words.present(call.master()),
                call.masterVersion().orElse(0));
    }

    private static Domain facts(StorageDomainSeen seen) {
        return new Domain(
                seen.id(),
                seen.name(),
                Words.type(seen.type()),
                Words.content(seen.content()),
                seen.pool().map(List::of).orElse(List.of()),
                seen.master() ? "Master" : "Regular",
                Optional.of(seen.version()),
                Optional.of(seen.masterVersion()),
                Optional.of(seen.spm().lease()),
                Optional.of(seen.spm().id()),
                Optional.of(seen.blockSize()),
                Optional.of(seen.alignmentBytes()));
    }

    private static DomainStats stats(Space space) {
        return new DomainStats(
                space.totalBytes(),
                space.freeBytes(),
                Optional.of(0L),
                Optional.of(0L),
                Optional.of(true),
                Optional.of(true));
    }
}
