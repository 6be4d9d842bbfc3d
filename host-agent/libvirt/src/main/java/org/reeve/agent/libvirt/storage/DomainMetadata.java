package org.reeve.agent.libvirt.storage;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reeve.agent.core.port.Fault;
import org.reeve.agent.core.port.HostFault;
import org.reeve.agent.core.port.NewPool;
import org.reeve.agent.core.port.NewStorageDomain;
import org.reeve.agent.core.port.StorageDomainSeen.Content;
import org.reeve.agent.core.port.StorageDomainSeen.Status;
import org.reeve.agent.core.port.StorageServer;

/** What a storage domain says about itself. Keys this version does not know are kept as they are. */
record DomainMetadata(Map<String, String> values) {

    private static final int LONGEST_DESCRIPTION = 50;
    private static final int LONGEST_POOL_NAME = 80;
    private static final String NO_SPM = "-1";

    DomainMetadata {
        values = Map.copyOf(values);
    }

    static DomainMetadata of(NewStorageDomain domain) {
        Map<String, String> values = new HashMap<>();
        values.put("VERSION", "" + domain.version());
        values.put("SDUUID", "" + domain.id());
        values.put("TYPE", domain.type().name());
        values.put("ROLE", "Regular");
        values.put("DESCRIPTION", described(domain.name()));
        values.put("CLASS", domain.content().word());
        values.put("POOL_UUID", "");
        values.put("REMOTE_PATH", domain.path());
        values.put("LOCKPOLICY", "");
        values.putAll(lease(NewPool.Lease.USUAL));
        if (domain.version() >= 5) {
            values.put("ALIGNMENT", "1048576");
            values.put("BLOCK_SIZE", "" + (domain.blockSize() == 0 ? 512 : domain.blockSize()));
        }
        return new DomainMetadata(values);
    }

    private static Map<String, String> lease(NewPool.Lease lease) {
        return Map.of(
                "LOCKRENEWALINTERVALSEC", "" + lease.renewalSeconds(),
                "LEASETIMESEC", "" + lease.timeSeconds(),
                "IOOPTIMEOUTSEC", "" + lease.ioTimeoutSeconds(),
                "LEASERETRIES", "" + lease.retries());
    }

    static String described(String text) {
        if (text.length() > LONGEST_DESCRIPTION) {
            throw new HostFault(
                    Fault.INVALID_PARAMETER, "a description has at most " + LONGEST_DESCRIPTION + " characters");
        }
        return text;
    }

    String text(String key) {
        return values.getOrDefault(key, "");
    }

    int number(String key, int absent) {
        String text = text(key);
        try {
            return text.isEmpty() ? absent : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new HostFault(Fault.DOMAIN_METADATA_MISSING, key + " of a storage domain is not a number", e);
        }
    }

    StorageServer.Type type() {
        return word(StorageServer.Type.values(), text("TYPE"), StorageServer.Type::name);
    }

    Content content() {
        return word(Content.values(), text("CLASS"), Content::word);
    }

    boolean master() {
        return text("ROLE").equals("Master");
    }

    Optional<UUID> pool() {
        return Ids.parse(text("POOL_UUID"));
    }

    int masterVersion() {
        return number("MASTER_VERSION", 0);
    }

    int spmId() {
        return number("POOL_SPM_ID", -1);
    }

    int spmLease() {
        return number("POOL_SPM_LVER", -1);
    }

    Map<UUID, Status> poolDomains() {
        Map<UUID, Status> domains = new LinkedHashMap<>();
        Stream.of(text("POOL_DOMAINS").split(","))
                .map(entry -> entry.split(":", 2))
                .forEach(pair -> {
                    if (pair.length == 2) {
                        Ids.parse(pair[0])
                                .ifPresent(id -> domains.put(id, word(Status.values(), pair[1], Status::word)));
                    }
                });
        return domains;
    }

    DomainMetadata with(Map<String, String> changes) {
        Map<String, String> changed = new HashMap<>(values);
        changed.putAll(changes);
        return new DomainMetadata(changed);
    }

    DomainMetadata withPoolDomains(Map<UUID, Status> domains) {
        return with(Map.of("POOL_DOMAINS", list(domains)));
    }

    DomainMetadata inPool(UUID pool) {
        return with(Map.of("POOL_UUID", pool.toString()));
    }

    DomainMetadata outsidePool() {
        Map<String, String> changed = new HashMap<>(values);
        changed.keySet().removeIf(key -> key.startsWith("POOL_") || key.equals("MASTER_VERSION"));
        changed.put("POOL_UUID", "");
        changed.put("ROLE", "Regular");
        return new DomainMetadata(changed);
    }

    DomainMetadata masterOf(NewPool pool, Map<UUID, Status> domains) {
        if (pool.name().length() > LONGEST_POOL_NAME) {
            throw new HostFault(Fault.INVALID_PARAMETER, "the name of a pool is too long");
        }
        return with(lease(pool.lease()))
                .with(Map.of(
                        "ROLE",
                        "Master",
                        "POOL_UUID",
                        "" + pool.id(),
                        "POOL_DESCRIPTION",
                        pool.name(),
                        "POOL_DOMAINS",
                        list(domains),
                        "POOL_SPM_ID",
                        NO_SPM,
                        "POOL_SPM_LVER",
                        NO_SPM,
                        "MASTER_VERSION",
                        "" + pool.masterVersion()));
    }

    /** The pool's part of the old master's metadata, taken over by a new master. */
    DomainMetadata masterInsteadOf(DomainMetadata old, int masterVersion) {
        Map<String, String> taken = new HashMap<>(old.values());
        taken.keySet().removeIf(key -> !key.startsWith("POOL_"));
        taken.put("ROLE", "Master");
        taken.put("MASTER_VERSION", "" + masterVersion);
        return with(taken);
    }

    DomainMetadata regular() {
        Map<String, String> changed = new HashMap<>(values);
        changed.keySet().removeIf(key -> key.startsWith("POOL_") && !key.equals("POOL_UUID"));
        changed.remove("MASTER_VERSION");
        changed.put("ROLE", "Regular");
        return new DomainMetadata(changed);
    }

    private static String list(Map<UUID, Status> domains) {
        return domains.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue().word())
                .collect(Collectors.joining(","));
    }

    private static <E> E word(E[] all, String word, java.util.function.Function<E, String> spelled) {
        return Stream.of(all)
                .filter(one -> spelled.apply(one).equals(word))
                .findFirst()
                .orElseThrow(() -> new HostFault(
                        Fault.DOMAIN_METADATA_MISSING, "'" + word + "' in a storage domain's metadata is not known"));
    }
}
