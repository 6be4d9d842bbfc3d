package org.reeve.restapi.service.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.OperatingSystemsService;
import org.reeve.restapi.types.Architecture;
import org.reeve.restapi.types.OperatingSystemInfo;

/** What guests can be said to run. The numbers are those that clients know. */
public final class OperatingSystemsResource implements OperatingSystemsService {

    /** The engine treats all systems alike but for their kernels, so it does not pretend to know more of them. */
    private static final Map<String, List<String>> NAMES =
            Map.of("0", List.of("other", "Other OS"), "5", List.of("other_linux", "Linux"));

    private final Exchange exchange;

    public OperatingSystemsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<OperatingSystemInfo> list() {
        return exchange.list(
                OperatingSystemInfo.META,
                OperatingSystemResource.class,
                NAMES.keySet().stream().sorted().map(id -> find(id).orElseThrow()));
    }

    @Override
    public OperatingSystemResource operatingSystemService(String id) {
        return new OperatingSystemResource(exchange.at(id), id);
    }

    static Optional<OperatingSystemInfo> find(String id) {
        return Optional.ofNullable(NAMES.get(id)).map(names -> type(id, names));
    }

    private static OperatingSystemInfo type(String id, List<String> names) {
        var type = new OperatingSystemInfo();
        type.setId(id);
        type.setName(names.getFirst());
        type.setDescription(names.getLast());
        type.setArchitecture(Architecture.X86_64);
        return type;
    }
}
