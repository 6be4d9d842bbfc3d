package org.reeve.restapi.service.hostnic;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.reeve.backend.hostnic.ShareNic;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.service.network.NetworkLabelsResource;
import org.reeve.restapi.service.statistic.FiguresResource;
import org.reeve.restapi.services.HostNicService;
import org.reeve.restapi.types.Action;
import org.reeve.restapi.types.HostNic;

/** One network interface of a host. */
public final class HostNicResource implements HostNicService {

    private final Exchange exchange;
    private final Card card;

    HostNicResource(Exchange exchange, Card card) {
        this.exchange = exchange;
        this.card = card;
    }

    @Override
    public HostNic get() {
        boolean whole = exchange.parameters().has("all_content");
        return exchange.single(HostNicResource.class, HostNicMapping.type(card.host(), card.view(), whole));
    }

    /** Whom shares may serve is a decision; how many there are, is for the host to make so. */
    @Override
    public Response updateVirtualFunctionsConfiguration(Action action) {
        var wanted = Given.required(action.getVirtualFunctionsConfiguration(), "virtual_functions_configuration");
        if (wanted.getNumberOfVirtualFunctions() != null)
            throw new BadRequest("number_of_virtual_functions", "Cannot be changed by this version");
        boolean all = Given.required(wanted.getAllNetworksAllowed(), "all_networks_allowed");
        return exchange.act(action, new ShareNic.Order(card.host(), card.id(), all));
    }

    @Override
    public NetworkLabelsResource networkLabelsService() {
        return new NetworkLabelsResource(exchange.at("networklabels"), card.itself());
    }

    @Override
    public NetworkLabelsResource virtualFunctionAllowedLabelsService() {
        return new NetworkLabelsResource(exchange.at("virtualfunctionallowedlabels"), card.shares());
    }

    @Override
    public AllowedNetworksResource virtualFunctionAllowedNetworksService() {
        return new AllowedNetworksResource(exchange.at("virtualfunctionallowednetworks"), card);
    }

    @Override
    public AttachmentsResource networkAttachmentsService() {
        return new AttachmentsResource(exchange.at("networkattachments"), card.host(), Optional.of(card));
    }

    @Override
    public LinkElementsResource linkLayerDiscoveryProtocolElementsService() {
        return new LinkElementsResource(exchange.at("linklayerdiscoveryprotocolelements"), card);
    }

    @Override
    public FiguresResource statisticsService() {
        return new FiguresResource(exchange.at("statistics"), () -> HostNicMapping.figures(card.host(), card.view()));
    }
}
