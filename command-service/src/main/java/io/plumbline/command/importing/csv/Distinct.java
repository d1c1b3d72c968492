package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Settlement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One row a key: a row that says the same again is known, one that says otherwise is refused. */
final class Distinct {
    private Distinct() {}

    static List<Cells> by(List<String> key, List<Cells> rows, Settlement settlement) {
        Map<List<String>, Cells> first = new LinkedHashMap<>();
        for (Cells row : rows) {
            Cells earlier = first.putIfAbsent(
                    key.stream().map(column -> Objects.requireNonNullElse(row.optional(column), "")).toList(), row);
            if (earlier != null && Arrays.equals(earlier.cells(), row.cells())) {
                settlement.know(List.of(row.row()));
            } else if (earlier != null) {
                settlement.quarantine(row.row(), new Fault("CONTRADICTS_EARLIER_LINE", key.getLast(),
                        "Line " + earlier.line() + " tells of the same, and tells it otherwise. Keep one of them."));
            }
        }
        return List.copyOf(first.values());
    }
}
