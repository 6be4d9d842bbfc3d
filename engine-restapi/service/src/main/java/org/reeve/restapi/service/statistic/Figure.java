package org.reeve.restapi.service.statistic;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.reeve.restapi.types.Statistic;
import org.reeve.restapi.types.StatisticKind;
import org.reeve.restapi.types.StatisticUnit;
import org.reeve.restapi.types.Value;
import org.reeve.restapi.types.ValueType;

/** One measured value as the API has it. Its id comes from its name, so that it is the same for every object. */
public final class Figure {

    private static final int DECIMALS = 2;

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

    public static Statistic count(String name, String description, long value) {
        return of(name, description, StatisticUnit.NONE, ValueType.INTEGER, BigDecimal.valueOf(value));
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
