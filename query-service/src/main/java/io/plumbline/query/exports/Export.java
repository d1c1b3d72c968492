package io.plumbline.query.exports;

import java.sql.SQLException;
import java.util.List;

/** A table that can be taken away. Its name, columns and meanings make the data dictionary. */
interface Export {
    /** As it stands in the address: {@code interviewer-calibration}. */
    String name();

    /** What a row is, and which rows there are. */
    String meaning();

    List<Column> columns();

    /**
     * Reads the rows in an order that the same moment gives again.
     *
     * @throws ExportRefused when there is nothing to give at this moment
     */
    void read(Reading reading, Rows rows) throws SQLException;
}
