package org.reeve.restapi.service.template;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.reeve.backend.icon.IconView;
import org.reeve.backend.icon.IconsQuery;
import org.reeve.model.template.GuestSystem;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.services.OperatingSystemsService;
import org.reeve.restapi.types.Architecture;
import org.reeve.restapi.types.Icon;
import org.reeve.restapi.types.OperatingSystemInfo;
import org.reeve.restapi.types.TpmSupport;

/** What guests can be said to run. */
public final class OperatingSystemsResource implements OperatingSystemsService {

    private final Exchange exchange;

    public OperatingSystemsResource(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Listing<OperatingSystemInfo> list() {
        return exchange.list(
                OperatingSystemInfo.META,
                OperatingSystemResource.class,
                types(exchange, Arrays.asList(GuestSystem.values())));
    }

    @Override
    public OperatingSystemResource operatingSystemService(String id) {
        return new OperatingSystemResource(exchange.at(id), id);
    }

    static Stream<OperatingSystemInfo> types(Exchange exchange, List<GuestSystem> systems) {
        List<IconView> icons = exchange.ask(IconsQuery.all());
        return systems.stream().map(system -> type(system, icons));
    }

    private static OperatingSystemInfo type(GuestSystem system, List<IconView> icons) {
        var type = new OperatingSystemInfo();
        type.setId(Integer.toString(system.number()));
        type.setName(system.word());
        type.setDescription(system.title());
        type.setArchitecture(Architecture.valueOf(system.architecture().name()));
        type.setTpmSupport(system == GuestSystem.WINDOWS_11 ? TpmSupport.REQUIRED : TpmSupport.SUPPORTED);
        type.setLargeIcon(icon(system, icons, IconView::large));
        type.setSmallIcon(icon(system, icons, icon -> !icon.large()));
        return type;
    }

    private static Icon icon(GuestSystem system, List<IconView> icons, Predicate<IconView> size) {
        return icons.stream()
                .filter(size)
                .filter(icon -> icon.family().filter(system.family()::equals).isPresent())
                .findFirst()
                .map(icon -> Refs.icon(icon.id()))
                .orElse(null);
    }
}
