package org.reeve.restapi.service.statistic;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.function.Supplier;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.services.StatisticService;
import org.reeve.restapi.types.Statistic;

/** One measured value of one object. */
public final class FigureResource implements StatisticService {

    private final Exchange exchange;
    private final String id;
    private final Supplier<List<Statistic>> figures;

    FigureResource(Exchange exchange, String id, Supplier<List<Statistic>> figures) {
        this.exchange = exchange;
        this.id = id;
        this.figures = figures;
    }

    @Override
    public Statistic get() {
        return figures.get().stream()
                .filter(figure -> figure.getId().equals(id))
                .findFirst()
                .map(figure -> exchange.single(FigureResource.class, figure))
                .orElseThrow(NotFoundException::new);
    }
}
