package org.reeve.restapi.service.statistic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.reeve.restapi.types.Statistic;
import org.reeve.restapi.types.StatisticKind;
import org.reeve.restapi.types.StatisticUnit;
import org.reeve.restapi.types.Value;
import org.reeve.restapi.types.ValueType;

/** One measured value as the API has it. Its id comes from its name, so that it is the same for every object. */
public final class Figure {

    private static final int DECIMALS = 2;
    private static final int FINE_DECIMALS = 6;

    private Figure() {}

    public static Statistic bytes(String name, String description, long value) {
        return of(name, description, StatisticUnit.BYTES, ValueType.INTEGER, BigDecimal.valueOf(value));
    }

    public static Statistic percent(String name, String description, double value) {
        return of(name, description, StatisticUnit.PERCENT, ValueType.DECIMAL, rounded(value));
    }

    public static Statistic bytesPerSecond(String name, String description, double value) {
        return of(name, description, StatisticUnit.BYTES_PER_SECOND, ValueType.DECIMAL, rounded(value));
    }

    public static Statistic seconds(String name, String description, double value) {
        return of(name, description, StatisticUnit.SECONDS, ValueType.DECIMAL, rounded(value));
    }

    /** Fractions of a second, which two decimals would hide. */
    public static Statistic precise(String name, String description, double seconds) {
        return of(
                name,
                description,
                StatisticUnit.SECONDS,
                ValueType.DECIMAL,
                BigDecimal.valueOf(seconds)
                        .setScale(FINE_DECIMALS, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }

    public static Statistic count(String name, String description, long value) {
        return of(name, description, StatisticUnit.NONE, ValueType.INTEGER, BigDecimal.valueOf(value));
    }

    public static Statistic bitsPerSecond(String name, String description, double value) {
        return of(
                name,
                description,
                StatisticUnit.BITS_PER_SECOND,
                ValueType.INTEGER,
                BigDecimal.valueOf(Math.round(value)));
    }

    /** Bytes since the beginning. */
    public static Statistic total(String name, String description, long value) {
        return counter(bytes(name, description, value));
    }

    /** Things that went wrong since the beginning. */
    public static Statistic errors(String name, String description, long value) {
        return counter(count(name, description, value));
    }

    private static Statistic counter(Statistic statistic) {
        statistic.setKind(StatisticKind.COUNTER);
        return statistic;
    }

    /** What is no number. */
    public static Statistic text(String name, String description, String detail) {
        Statistic statistic = of(name, description, StatisticUnit.NONE, ValueType.STRING, null);
        statistic.getValues().getFirst().setDetail(detail);
        return statistic;
    }

    /** Whole percents of several moments. */
    public static Statistic percents(String name, String description, double newest) {
        return of(name, description, StatisticUnit.PERCENT, ValueType.INTEGER, BigDecimal.valueOf(Math.round(newest)));
    }

    /** Says what all of some figures are about. */
    public static List<Statistic> about(Consumer<Statistic> subject, Statistic... figures) {
        List<Statistic> all = List.of(figures);
        all.forEach(subject);
        return all;
    }

    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static Statistic of(String name, String description, StatisticUnit unit, ValueType type, BigDecimal datum) {
        var value = new Value();
        value.setDatum(datum);
        var statistic = new Statistic();
        statistic.setId(
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        statistic.setName(name);
        statistic.setDescription(description);
        statistic.setKind(StatisticKind.GAUGE);
        statistic.setUnit(unit);
        statistic.setType(type);
        statistic.setValues(List.of(value));
        return statistic;
    }
}
