package io.plumbline.command.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of each row of one batch. A row that told several facts is as its worst: refused, else new, else
 * known, else left out.
 */
public final class Settlement {
    private enum Fate {
        LEFT_OUT,
        KNOWN,
        ACCEPTED,
        QUARANTINED
    }

    private final Map<Row, Fate> fates = new LinkedHashMap<>();
    private final List<Quarantined> quarantined = new ArrayList<>();
    private final Map<Said, Long> notes = new LinkedHashMap<>();

    private record Said(String code, String text) {}

    public void accept(Collection<Row> rows) {
        rows.forEach(row -> settle(row, Fate.ACCEPTED));
    }

    public void know(Collection<Row> rows) {
        rows.forEach(row -> settle(row, Fate.KNOWN));
    }

    /** Rows that tell nothing that is wanted here, by a rule that a note names. */
    public void leaveOut(Collection<Row> rows, String code, String rule) {
        rows.forEach(row -> settle(row, Fate.LEFT_OUT));
        note(code, rule, rows.size());
    }

    /** Something that was assumed of so many rows. */
    public void note(String code, String text, long rows) {
        notes.merge(new Said(code, text), rows, Long::sum);
    }

    public List<Note> notes() {
        return notes.entrySet().stream()
                .map(each -> new Note(each.getKey().code(), each.getKey().text(), each.getValue()))
                .toList();
    }

    /** The first fault of a row is the one that is told. */
    public void quarantine(Row row, Fault fault) {
        if (fates.get(row) != Fate.QUARANTINED) {
            fates.put(row, Fate.QUARANTINED);
            quarantined.add(Quarantined.of(row, fault));
        }
    }

    public void quarantine(Collection<Row> rows, Fault fault) {
        rows.forEach(row -> quarantine(row, fault));
    }

    /** Takes over what became of other rows, as told by one reading of a story. */
    void addAll(Settlement other) {
        other.fates.forEach((row, fate) -> {
            if (fate != Fate.QUARANTINED) {
                settle(row, fate);
            }
        });
        other.notes.forEach((said, rows) -> notes.merge(said, rows, Long::sum));
        other.quarantined.stream()
                .filter(each -> fates.get(new Row(each.file(), each.line())) != Fate.QUARANTINED)
                .forEach(each -> {
                    fates.put(new Row(each.file(), each.line()), Fate.QUARANTINED);
                    quarantined.add(each);
                });
    }

    public boolean isQuarantined(Row row) {
        return fates.get(row) == Fate.QUARANTINED;
    }

    public List<Quarantined> quarantined() {
        return quarantined;
    }

    public long accepted() {
        return count(Fate.ACCEPTED);
    }

    public long alreadyKnown() {
        return count(Fate.KNOWN);
    }

    public long leftOut() {
        return count(Fate.LEFT_OUT);
    }

    private void settle(Row row, Fate fate) {
        fates.merge(row, fate, (before, now) -> before.compareTo(now) >= 0 ? before : now);
    }

    private long count(Fate fate) {
        return fates.values().stream().filter(fate::equals).count();
    }
}
