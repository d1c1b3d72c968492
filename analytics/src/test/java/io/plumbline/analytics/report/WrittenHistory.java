package io.plumbline.analytics.report;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.CsvFacts;
import io.plumbline.analytics.facts.FactColumn;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tech.tablesaw.api.Table;

/** A history as rows of text, which a test may shuffle, rename, split and merge before it is written as CSV and read. */
record WrittenHistory(Map<FactTable, List<List<String>>> rows) {

    /** Columns that hold ids or names of things, and nothing a method reads a meaning into. */
    private static final Set<String> NAMES = Set.of("candidacy", "candidate", "interview", "interviewer", "competency", "team", "question", "signal");

    static WrittenHistory of(HiringFacts facts) {
        Map<FactTable, List<List<String>>> rows = new EnumMap<>(FactTable.class);
        facts.tables().forEach((table, data) -> rows.put(table, IntStream.range(0, data.rowCount()).mapToObj(row -> row(table, data, row)).toList()));
        return new WrittenHistory(rows);
    }

    private static List<String> row(FactTable table, Table data, int row) {
        return table.columns().stream().map(column -> {
            boolean missing = data.column(column.name()).isMissing(row);
            return missing ? "" : data.column(column.name()).get(row).toString();
        }).toList();
    }

    WrittenHistory shuffled(long seed) {
        return each((table, all) -> {
            List<List<String>> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed + table.ordinal()));
            return shuffled;
        });
    }

    /** Every table in two parts, the second first. */
    WrittenHistory splitAndMerged() {
        return each((table, all) -> {
            List<List<String>> merged = new ArrayList<>(all.subList(all.size() / 3, all.size()));
            merged.addAll(all.subList(0, all.size() / 3));
            return merged;
        });
    }

    WrittenHistory renamed(UnaryOperator<String> name) {
        return changed(NAMES, name);
    }

    WrittenHistory rated(UnaryOperator<String> rating) {
        Map<FactTable, List<List<String>>> next = new EnumMap<>(rows);
        next.put(FactTable.RATINGS, new WrittenHistory(Map.of(FactTable.RATINGS, rows.get(FactTable.RATINGS))).changed(Set.of("rating"), rating)
                .rows.get(FactTable.RATINGS));
        return new WrittenHistory(next);
    }

    private WrittenHistory changed(Set<String> columns, UnaryOperator<String> cell) {
        return each((table, all) -> {
            List<FactColumn> shape = table.columns();
            return all.stream().map(row -> IntStream.range(0, shape.size())
                    .mapToObj(i -> columns.contains(shape.get(i).name()) && !row.get(i).isEmpty() ? cell.apply(row.get(i)) : row.get(i)).toList()).toList();
        });
    }

    private interface Change {
        List<List<String>> of(FactTable table, List<List<String>> rows);
    }

    private WrittenHistory each(Change change) {
        Map<FactTable, List<List<String>>> next = new EnumMap<>(FactTable.class);
        rows.forEach((table, all) -> next.put(table, change.of(table, all)));
        return new WrittenHistory(next);
    }

    HiringFacts read(Path directory) {
        try {
            for (Map.Entry<FactTable, List<List<String>>> table : rows.entrySet()) {
                String header = table.getKey().columns().stream().map(FactColumn::name).collect(Collectors.joining(","));
                String lines = table.getValue().stream().map(row -> row.stream().map(WrittenHistory::cell).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"));
                Files.writeString(directory.resolve(table.getKey().fileName()), header + "\n" + lines + "\n");
            }
            return CsvFacts.read(directory, Progress.SILENT);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") || text.contains("\n") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
