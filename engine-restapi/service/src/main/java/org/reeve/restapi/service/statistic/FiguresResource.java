package org.reeve.restapi.service.statistic;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.reeve.restapi.meta.Listing;
import org.reeve.restapi.service.exchange.Exchange;
import org.reeve.restapi.service.exchange.Following;
import org.reeve.restapi.services.StatisticsService;
import org.reeve.restapi.types.Statistic;

/** The measured values of one object, read when they are asked for. */
public final class FiguresResource implements StatisticsService {

    private final Exchange exchange;
    private final Supplier<List<Statistic>> figures;

    public FiguresResource(Exchange exchange, Supplier<List<Statistic>> figures) {
        this.exchange = exchange;
        this.figures = figures;
    }

    @Override
    public Listing<Statistic> list() {
        return exchange.list(Statistic.META, FigureResource.class, figures.get().stream());
    }

    @Override
    public FigureResource statisticService(String id) {
        return new FigureResource(exchange.at(id), id, figures);
    }

    /** Lets the figures of many objects be read together. */
    public static <V> Following below(
            Following objects, Following.Owned<V> figures, Function<? super V, List<Statistic>> mapping) {
        return objects.parts("statistics", FigureResource.class, figures, mapping);
    }
}
