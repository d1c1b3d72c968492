package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Row;
import io.plumbline.command.importing.Settlement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All records of an export that are about one application, in the order of files and records. */
record Dossier(String application, List<Staged> records) {
    Stream<Row> rows() {
        return records.stream().map(Staged::row);
    }

    List<Staged> all(Resource resource) {
        return records.stream().filter(each -> each.resource() == resource).toList();
    }

    /**
     * One record an id: pages that were fetched while records changed hold some of them twice. The newest counts; of two
     * that are equally new and say different things, nobody can tell.
     */
    List<Staged> distinct(Resource resource, String changedAt, Settlement settlement) {
        Map<String, List<Staged>> byId = new LinkedHashMap<>();
        all(resource).forEach(each -> byId.computeIfAbsent(String.valueOf(each.id()), _ -> new ArrayList<>()).add(each));
        List<Staged> newest = new ArrayList<>();
        byId.values().forEach(same -> newest.add(same.size() == 1 ? same.getFirst() : newest(same, changedAt, settlement)));
        return newest;
    }

    private static Staged newest(List<Staged> same, String changedAt, Settlement settlement) {
        Staged newest = same.stream().max(Comparator.comparing(each -> time(each, changedAt))).orElseThrow();
        for (Staged each : same) {
            if (each == newest) {
                continue;
            }
            if (time(each, changedAt).isBefore(time(newest, changedAt)) || each.says(newest)) {
                settlement.know(List.of(each.row()));
            } else {
                settlement.quarantine(each.row(), new Fault("CONTRADICTS_ANOTHER_RECORD", "id",
                        newest.row() + " has the same id and the same time of change, and says otherwise. Keep one of them."));
            }
        }
        return newest;
    }

    private static Instant time(Staged record, String changedAt) {
        try {
            @Nullable Instant at = record.fields().instant(changedAt);
            return at == null ? Instant.MIN : at;
        } catch (io.plumbline.events.MalformedValueException e) {
            return Instant.MIN;
        }
    }
}
