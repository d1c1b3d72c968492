package io.plumbline.analytics.facts;

import java.util.ArrayList;
import java.util.List;
import tech.tablesaw.api.Table;

/** Finds the canonical columns in a header line. */
final class CsvHeader {

    private final FactTable shape;
    private final List<String> names;
    private final long line;
    private final Defects defects;

    CsvHeader(FactTable shape, List<String> names, long line, Defects defects) {
        this.shape = shape;
        this.names = names;
        this.line = line;
        this.defects = defects;
    }

    /** A cell reader for each canonical column. */
    List<CsvCell> cells(Table table) {
        List<CsvCell> cells = new ArrayList<>();
        for (FactColumn column : shape.columns()) {
            int at = names.indexOf(column.name());
            if (at < 0 && column.presence() != Presence.OPTIONAL) {
                defects.add(new Defect("MISSING_COLUMN", shape.fileName(), line, column.name(), "The column is missing.",
                        "Add it to the header and to every row" + (column.presence() == Presence.COLUMN ? "; its cells may be empty." : ".")));
            }
            if (at != names.lastIndexOf(column.name())) {
                defects.add(new Defect("DUPLICATE_COLUMN", shape.fileName(), line, column.name(), "The column is there twice.",
                        "Keep one of them, or give the other another name."));
            }
            cells.add(new CsvCell(shape, column, at, table.column(column.name()), defects));
        }
        return cells;
    }
}
