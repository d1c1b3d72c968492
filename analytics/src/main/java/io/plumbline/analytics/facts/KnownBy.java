package io.plumbline.analytics.facts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.dates.PackedLocalDate;
import tech.tablesaw.selection.BitmapBackedSelection;
import tech.tablesaw.selection.Selection;

/** Makes the {@link History} of what was known by a date: what came later is ignored and counted. */
public final class KnownBy {

    private final HiringFacts facts;
    private final int asOf;
    private final Map<String, Long> later = new TreeMap<>();

    private KnownBy(HiringFacts facts, LocalDate asOf) {
        this.facts = facts;
        this.asOf = PackedLocalDate.pack(asOf);
    }

    /**
     * @param asOf the date; null for the newest decided, submitted, reviewed or departed date
     * @throws InvalidFacts when no date is given and there is none, or the newest is far from every other
     */
    public static History date(HiringFacts facts, @Nullable LocalDate asOf) {
        LocalDate date = asOf == null ? new LoneDate(facts).newest(facts.lines()) : asOf;
        if (date == null) {
            throw new InvalidFacts(List.of(new Defect("NO_DATE", FactTable.SCORECARDS.fileName(), 0, null,
                    "Nothing was decided, submitted, reviewed or departed, so there is no date to report as of.",
                    "Say which date the report is as of.")));
        }
        return new KnownBy(facts, date).history(date);
    }

    private History history(LocalDate date) {
        countOpenedLater();
        Map<FactTable, Table> known = new EnumMap<>(FactTable.class);
        known.put(FactTable.CANDIDACIES, blankLater(FactTable.CANDIDACIES, "decided_on", "decision"));
        known.put(FactTable.SCORECARDS, dropLater(FactTable.SCORECARDS, "submitted_at"));
        known.put(FactTable.RATINGS, facts.ratings());
        put(known, FactTable.REVIEWS, () -> dropLater(FactTable.REVIEWS, "reviewed_on"));
        put(known, FactTable.INTERVIEWS, () -> facts.table(FactTable.INTERVIEWS));
        put(known, FactTable.QUESTIONS, () -> facts.table(FactTable.QUESTIONS));
        put(known, FactTable.SIGNALS, () -> facts.table(FactTable.SIGNALS));
        put(known, FactTable.INTERVIEWER_EVENTS, () -> dropLater(FactTable.INTERVIEWER_EVENTS, "on"));
        put(known, FactTable.STAGES, () -> dropLater(FactTable.STAGES, "on"));
        put(known, FactTable.DEPARTURES, () -> {
            Table blanked = blankLater(FactTable.DEPARTURES, "departed_on", "kind");
            return keep(FactTable.DEPARTURES, blanked, "started_on");
        });
        HiringFacts facts = new HiringFacts(known, this.facts.lines());
        RatingIndex index = new RatingIndex(facts);
        return new History(date, facts, index.counted(), index.withAfterVisible(), index.counts(rows(), later));
    }

    /** They stay, since others may point to them, and are counted nowhere. */
    private void countOpenedLater() {
        DateColumn opened = facts.candidacies().dateColumn("opened_on");
        int openedLater = 0;
        for (int row = 0; row < opened.size(); row++) {
            openedLater += isLater(opened.getIntInternal(row)) ? 1 : 0;
        }
        count(FactTable.CANDIDACIES, "opened_on", openedLater);
    }

    private void put(Map<FactTable, Table> known, FactTable table, java.util.function.Supplier<Table> kept) {
        if (facts.has(table)) {
            known.put(table, kept.get());
        }
    }

    private Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        facts.tables().forEach((table, data) -> rows.put(name(table), (long) data.rowCount()));
        return rows;
    }

    private static String name(FactTable table) {
        return table.name().toLowerCase(Locale.ROOT);
    }

    private Table dropLater(FactTable table, String dated) {
        return keep(table, facts.table(table), dated);
    }

    private Table keep(FactTable table, Table data, String dated) {
        DatedColumn days = new DatedColumn(table, data.column(dated));
        Selection kept = new BitmapBackedSelection();
        for (int row = 0; row < days.size(); row++) {
            if (!isLater(days.day(row))) {
                kept.add(row);
            }
        }
        int dropped = days.size() - kept.size();
        count(table, dated, dropped);
        return dropped == 0 ? data : data.where(kept);
    }

    private Table blankLater(FactTable table, String dated, String word) {
        Table data = facts.table(table);
        DateColumn days = data.dateColumn(dated);
        Selection laterRows = new BitmapBackedSelection();
        for (int row = 0; row < days.size(); row++) {
            if (isLater(days.getIntInternal(row))) {
                laterRows.add(row);
            }
        }
        count(table, dated, laterRows.size());
        if (laterRows.isEmpty()) {
            return data;
        }
        DateColumn knownDays = days.copy();
        StringColumn knownWords = data.stringColumn(word).copy();
        for (int row : laterRows) {
            knownDays.setMissing(row);
            knownWords.set(row, "");
        }
        Table known = Table.create(data.name(), data.columns().stream());
        known.replaceColumn(dated, knownDays);
        known.replaceColumn(word, knownWords);
        return known;
    }

    private boolean isLater(int day) {
        return day != DatedColumn.NONE && day > asOf;
    }

    private void count(FactTable table, String column, int rows) {
        if (rows > 0) {
            later.merge(name(table) + "." + column, (long) rows, Long::sum);
        }
    }
}
