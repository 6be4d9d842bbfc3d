package org.reeve.restapi.service.network;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reeve.backend.network.AddMacPool;
import org.reeve.backend.network.MacPoolView;
import org.reeve.backend.network.MacRange;
import org.reeve.backend.network.UpdateMacPool;
import org.reeve.model.network.MacAddress;
import org.reeve.model.network.MacPoolId;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Labels;
import org.reeve.restapi.types.MacPool;
import org.reeve.restapi.types.Range;

/** Pools of hardware addresses as the API has them. */
final class MacPoolMapping {

    private MacPoolMapping() {}

    static MacPool type(MacPoolView view) {
        var type = Labels.label(new MacPool(), view.id(), view.name(), view.description(), null);
        type.setAllowDuplicates(view.allowDuplicates());
        type.setDefaultPool(view.isDefault());
        type.setRanges(view.ranges().stream().map(MacPoolMapping::type).toList());
        return type;
    }

    private static Range type(MacRange view) {
        var range = new Range();
        range.setFrom(view.first().text());
        range.setTo(view.last().text());
        return range;
    }

    static AddMacPool.Order add(MacPool given) {
        Given.required(given.getName(), "name");
        return new AddMacPool.Order(
                Labels.of(given),
                Given.or(given.getAllowDuplicates(), false),
                ranges(Given.or(given.getRanges(), List.of())));
    }

    static UpdateMacPool.Order update(MacPoolId id, MacPool given) {
        return new UpdateMacPool.Order(
                id,
                Labels.of(given),
                Optional.ofNullable(given.getAllowDuplicates()),
                Optional.ofNullable(given.getRanges()).map(MacPoolMapping::ranges),
                Optional.ofNullable(given.getDefaultPool()));
    }

    private static List<MacRange> ranges(List<Range> given) {
        return given.stream()
                .map(range -> new MacRange(address(range.getFrom(), "range.from"), address(range.getTo(), "range.to")))
                .toList();
    }

    private static MacAddress address(String text, String member) {
        return Given.as(Given.required(text, member).toLowerCase(Locale.ROOT), member, MacAddress::new);
    }
}
