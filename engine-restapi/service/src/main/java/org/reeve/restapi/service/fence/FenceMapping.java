package org.reeve.restapi.service.fence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reeve.backend.fence.FenceAgentView;
import org.reeve.backend.fence.FenceWish;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.exchange.Refs;
import org.reeve.restapi.types.Agent;
import org.reeve.restapi.types.Option;

/** Fence agents as the API has them. Passwords are taken and never given. */
final class FenceMapping {

    private FenceMapping() {}

    static Agent type(FenceAgentView view) {
        var type = new Agent();
        type.setId(view.id().toString());
        type.setHost(Refs.host(view.host()));
        type.setOrder(view.turn());
        type.setConcurrent(view.concurrent());
        type.setType(view.type());
        type.setAddress(view.address());
        view.port().ifPresent(type::setPort);
        type.setUsername(view.user());
        type.setEncryptOptions(view.encryptOptions());
        type.setOptions(view.options().entrySet().stream()
                .map(one -> option(one.getKey(), one.getValue()))
                .toList());
        return type;
    }

    private static Option option(String name, String value) {
        var option = new Option();
        option.setName(name);
        option.setValue(value);
        return option;
    }

    static FenceWish wish(Agent given) {
        return new FenceWish(
                Optional.ofNullable(given.getOrder()),
                Optional.ofNullable(given.getConcurrent()),
                Optional.ofNullable(given.getType()),
                Optional.ofNullable(given.getAddress()),
                Optional.ofNullable(given.getPort()),
                Optional.ofNullable(given.getUsername()),
                Optional.ofNullable(given.getPassword()),
                Optional.ofNullable(given.getEncryptOptions()),
                Optional.ofNullable(given.getOptions()).map(FenceMapping::options));
    }

    private static Map<String, String> options(List<Option> given) {
        Map<String, String> all = new TreeMap<>();
        given.forEach(one -> all.put(Given.required(one.getName(), "option.name"), Given.or(one.getValue(), "")));
        return all;
    }
}
