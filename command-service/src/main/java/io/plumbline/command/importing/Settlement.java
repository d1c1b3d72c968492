package io.plumbline.command.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What became of each row of one batch. A row that told several facts is as its worst: refused, else new, else known. */
public final class Settlement {
    private enum Fate {
        KNOWN,
        ACCEPTED,
        QUARANTINED
    }

    private final Map<Row, Fate> fates = new LinkedHashMap<>();
    private final List<Quarantined> quarantined = new ArrayList<>();

    public void accept(Collection<Row> rows) {
        rows.forEach(row -> settle(row, Fate.ACCEPTED));
    }

    public void know(Collection<Row> rows) {
        rows.forEach(row -> settle(row, Fate.KNOWN));
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

    private void settle(Row row, Fate fate) {
        fates.merge(row, fate, (before, now) -> before.compareTo(now) >= 0 ? before : now);
    }

    private long count(Fate fate) {
        return fates.values().stream().filter(fate::equals).count();
    }
}
