package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Import;
import io.plumbline.command.importing.People;
import io.plumbline.command.importing.Person;
import io.plumbline.command.importing.Row;
import io.plumbline.command.importing.Settlement;
import io.plumbline.events.CandidateId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Sealed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in the people of an export who matter here: who applied for a job, and who interviewed. */
@Component
class GreenhousePeople {
    private final People people;

    GreenhousePeople(People people) {
        this.people = people;
    }

    void candidates(Import of, StagedRecords staged, List<Staged> records, Settlement settlement) {
        Set<String> applied = staged.applied(ids(records));
        Map<Row, Person> met = new LinkedHashMap<>();
        for (Staged each : records) {
            CandidateId id = new CandidateId(String.valueOf(each.id()));
            if (!applied.contains(id.value())) {
                settlement.leaveOut(List.of(each.row()), "CANDIDATE_WITHOUT_APPLICATION",
                        "Candidates without an application in the export are left out.");
                continue;
            }
            if (each.fields().flag("is_private")) {
                settlement.note("PRIVATE_CANDIDATE", "Private candidates are taken in without their names and addresses.", 1);
            }
            met.put(each.row(), new Person.Candidate(id, sealed(each, "name", id.toString()), sealed(each, "email", id.toString())));
        }
        people.meetAll(of, met, settlement);
        records.forEach(each -> each.fields().texts("merged_candidate_ids").forEach(merged ->
                people.merge(of, new CandidateId(merged), new CandidateId(String.valueOf(each.id())))));
    }

    void users(Import of, StagedRecords staged, List<Staged> records, Settlement settlement) {
        Set<String> interviewing = staged.interviewing(ids(records));
        Map<Row, Person> met = new LinkedHashMap<>();
        for (Staged each : records) {
            InterviewerId id = new InterviewerId(String.valueOf(each.id()));
            if (interviewing.contains(id.value())) {
                met.put(each.row(), new Person.Interviewer(id, sealed(each, "name", id.toString()), sealed(each, "email", id.toString())));
            } else {
                settlement.leaveOut(List.of(each.row()), "USER_WITHOUT_INTERVIEW",
                        "Users who are on no interview of the export are left out.");
            }
        }
        people.meetAll(of, met, settlement);
    }

    /** Users who were deleted are still who interviewed. */
    void withoutRecord(Import of, StagedRecords staged) {
        people.introduceAll(of, staged.interviewersWithoutRecord().stream()
                .map(each -> new Person.Interviewer(each, null, null))
                .toList());
    }

    void merge(Import of, Map<CandidateId, CandidateId> merges, Settlement settlement) {
        merges.forEach((candidate, into) -> {
            people.merge(of, candidate, into);
            settlement.note("MERGED_CANDIDATES", "Candidates whom records name and the export no longer has are taken as merged into the application's candidate.", 1);
        });
    }

    private static List<String> ids(List<Staged> records) {
        return records.stream().map(each -> String.valueOf(each.id())).toList();
    }

    private static @Nullable Sealed sealed(Staged record, String field, String owner) {
        return Staged.sealed(record.fields().node().path(field), List.of(owner));
    }
}
