package org.reeve.dal;

import java.sql.ResultSet;
import java.sql.SQLException;

/** Turns the present row of a result into a value, and does nothing else: it may be kept and used for a repeated reading. */
@FunctionalInterface
public interface Row<T> {

    T of(ResultSet row) throws SQLException;
}
