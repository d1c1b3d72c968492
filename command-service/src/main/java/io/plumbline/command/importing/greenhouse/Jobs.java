package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Import;
import io.plumbline.command.importing.Settlement;
import io.plumbline.events.MalformedValueException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Jobs as last seen: an export of what changed since then need not repeat them. */
@Repository
class Jobs {
    private final JdbcClient database;

    Jobs(JdbcClient database) {
        this.database = database;
    }

    /** Takes records of jobs in, and tells what their labels are and how that was found. */
    void take(Import of, List<Staged> records, Mapping mapping, Settlement settlement) {
        Map<String, String> known = contents(records.stream().map(each -> String.valueOf(each.id())).toList());
        for (Staged each : records) {
            String content = each.fields().node().toString();
            if (content.equals(known.get(each.id()))) {
                settlement.know(List.of(each.row()));
            } else {
                settlement.accept(List.of(each.row()));
                keep(of, String.valueOf(each.id()), content);
            }
            note(mapping, Job.of(each.fields().node()), settlement);
        }
    }

    /** Of this export, or as last seen. */
    Map<String, Job> find(StagedRecords staged, Collection<String> ids) {
        Map<String, Job> jobs = new HashMap<>();
        contents(ids).forEach((id, content) -> jobs.put(id, Job.of(JsonRecords.JSON.readTree(content))));
        staged.records(Resource.JOBS, ids).forEach(each -> jobs.put(String.valueOf(each.id()), Job.of(each.fields().node())));
        return jobs;
    }

    private void keep(Import of, String id, String content) {
        if (!of.dryRun()) {
            database.sql("""
                            insert into greenhouse_job (id, content, import) values (?, ?, ?)
                            on conflict (id) do update set content = excluded.content, import = excluded.import""")
                    .params(id, content, of.id())
                    .update();
        }
    }

    private Map<String, String> contents(Collection<String> ids) {
        Map<String, String> contents = new HashMap<>();
        database.sql("select id, content from greenhouse_job where id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(row -> {
                    contents.put(row.getString("id"), row.getString("content"));
                });
        return contents;
    }

    private static void note(Mapping mapping, Job job, Settlement settlement) {
        try {
            Labelled labels = Labelled.by(mapping, job);
            if (labels.assumed()) {
                settlement.note("LABELS_ASSUMED", "Job " + job.id() + " \"" + Fields.shown(job.name()) + "\": role family \""
                        + labels.roleFamily().value() + "\" from " + labels.roleFamily().from() + ", level \""
                        + labels.level().value() + "\" from " + labels.level().from() + ", team \""
                        + labels.team().value() + "\" from " + labels.team().from() + ".", 1);
            }
        } catch (MalformedValueException unmapped) {
            // Its applications are quarantined, and say so.
        }
    }
}
