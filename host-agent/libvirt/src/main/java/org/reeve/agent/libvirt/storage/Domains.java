package org.reeve.agent.libvirt.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewStorageDomain;
import org.reeve.agent.core.port.Space;
import org.reeve.agent.core.port.Spm;
import org.reeve.agent.core.port.StorageDomainSeen;

/** The storage domains on the connected servers: made, described, erased. */
final class Domains {

    private static final long MAILBOX_BYTES = 16L * 1024 * 1024;
    private static final long ALIGNMENT_BYTES = 1024 * 1024;
    private static final int OLDEST_VERSION = 3;
    private static final int NEWEST_VERSION = 5;

    private final Repository repository;
    private final Locks locks;

    Domains(Repository repository, Locks locks) {
        this.repository = repository;
        this.locks = locks;
    }

    DomainTree tree(UUID id) {
        return repository
                .domain(id)
                .orElseThrow(() -> new HostFault(
                        Fault.DOMAIN_MISSING, "storage domain " + id + " is not on any connected server"));
    }

    DomainMetadata metadata(UUID id) {
        return read(tree(id));
    }

    private static DomainMetadata read(DomainTree tree) {
        String text = Attempt.get(
                "read the metadata of storage domain " + tree.id(),
                Fault.DOMAIN_INACCESSIBLE,
                () -> Files.readString(tree.metadata(), StandardCharsets.UTF_8));
        return new DomainMetadata(KeyValues.parse(text, tree.metadata().toString()));
    }

    DomainMetadata change(UUID id, UnaryOperator<DomainMetadata> change) {
        return locks.holding(id, () -> {
            DomainTree tree = tree(id);
            DomainMetadata changed = change.apply(read(tree));
            write(tree, changed);
            return changed;
        });
    }

    private static void write(DomainTree tree, DomainMetadata metadata) {
        String text = KeyValues.format(metadata.values());
        Attempt.to(
                "write the metadata of storage domain " + tree.id(),
                Fault.DOMAIN_INACCESSIBLE,
                () -> Disk.write(tree.metadata(), text));
    }

    /** The metadata file comes last: a domain without one does not exist, and creating it again starts over. */
    void create(NewStorageDomain domain) {
        Path server = repository.mount(domain.type(), domain.path());
        if (!Files.isDirectory(server)) {
            throw new HostFault(Fault.SERVER_NOT_CONNECTED, domain.path() + " is not connected");
        }
        if (domain.version() < OLDEST_VERSION || domain.version() > NEWEST_VERSION) {
            throw new HostFault(Fault.INVALID_PARAMETER, "domain version " + domain.version() + " is not supported");
        }
        locks.holding(domain.id(), () -> {
            if (repository.domain(domain.id()).isPresent()) {
                throw new HostFault(Fault.DOMAIN_EXISTS, "storage domain " + domain.id() + " exists");
            }
            DomainMetadata metadata = DomainMetadata.of(domain);
            DomainTree tree =
                    new DomainTree(domain.id(), server.resolve(domain.id().toString()));
            Attempt.to("create storage domain " + domain.id(), Fault.DOMAIN_NOT_CREATED, () -> lay(tree));
            write(tree, metadata);
        });
    }

    private static void lay(DomainTree tree) throws IOException {
        Disk.erase(tree.root());
        Disk.directories(tree.dom());
        Disk.directories(tree.images());
        for (String empty : new String[] {"ids", "leases", "xleases"}) {
            Disk.blank(tree.dom().resolve(empty), 0);
        }
        for (String mailbox : new String[] {"inbox", "outbox"}) {
            Disk.blank(tree.dom().resolve(mailbox), MAILBOX_BYTES);
        }
        Disk.sync(tree.root().getParent());
    }

    /** The metadata goes first, so that an interrupted format leaves no domain that looks whole. */
    void format(UUID id) {
        locks.holding(id, () -> {
            DomainTree tree = tree(id);
            if (read(tree).pool().isPresent()) {
                throw new HostFault(Fault.DOMAIN_STILL_ATTACHED, "storage domain " + id + " belongs to a pool");
            }
            Attempt.to("erase storage domain " + id, Fault.DOMAIN_NOT_FORMATTED, () -> {
                Files.delete(tree.metadata());
                Disk.erase(tree.root());
            });
        });
    }

    Space space(UUID id) {
        DomainTree tree = tree(id);
        return Attempt.get("measure storage domain " + id, Fault.DOMAIN_INACCESSIBLE, () -> {
            FileStore store = Files.getFileStore(tree.root());
            return new Space(store.getTotalSpace(), store.getUsableSpace());
        });
    }

    void describe(UUID id, String description) {
        String text = DomainMetadata.described(description);
        change(id, metadata -> metadata.with(java.util.Map.of("DESCRIPTION", text)));
    }

    StorageDomainSeen seen(UUID id) {
        DomainMetadata metadata = metadata(id);
        Spm spm = metadata.spmId() < 0
                ? new Spm(Spm.Role.FREE, metadata.spmId(), metadata.spmLease())
                : new Spm(Spm.Role.SPM, metadata.spmId(), metadata.spmLease());
        return new StorageDomainSeen(
                id,
                metadata.text("DESCRIPTION"),
                metadata.type(),
                metadata.content(),
                metadata.master(),
                metadata.number("VERSION", 0),
                metadata.pool(),
                metadata.text("REMOTE_PATH"),
                metadata.masterVersion(),
                spm,
                metadata.number("BLOCK_SIZE", 512),
                metadata.number("ALIGNMENT", (int) ALIGNMENT_BYTES));
    }
}
