package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Words;
import io.plumbline.events.CandidateId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one batch of applications is told with.
 *
 * @param jobs by id, those that the batch's applications name
 * @param present candidates that the export has as people of their own, among those the batch's records name
 * @param complete whether the export has candidates at all, so that one who is absent was merged into another
 * @param merges who became whom, found on the way
 * @param today what lies after it has not happened
 */
record Telling(
        Mapping mapping,
        StepRubrics rubrics,
        Words words,
        Map<String, Job> jobs,
        Set<String> present,
        boolean complete,
        Map<CandidateId, CandidateId> merges,
        LocalDate today) {
    static Map<CandidateId, CandidateId> noMerges() {
        return new TreeMap<>(java.util.Comparator.comparing(CandidateId::value));
    }

    Job job(Application application) {
        Application.Named named = application.job();
        String id = named == null || named.id() == null ? "" : named.id();
        Job known = jobs.get(id);
        String name = named == null ? null : named.name();
        if (known == null) {
            return new Job(id, name, List.of(), Map.of());
        }
        return known.name() != null ? known : new Job(id, name, known.departments(), known.customFields());
    }

    /**
     * Whether a record is about somebody else than its application. A candidate whom the export no longer has became
     * the application's by a merge: Greenhouse moves the application and leaves the id on what was written before.
     */
    boolean isAnother(Staged record, CandidateId ofApplication) {
        String candidate = record.fields().text("candidate_id");
        if (candidate == null || candidate.equals(ofApplication.value())) {
            return false;
        }
        if (!complete || present.contains(candidate)) {
            return true;
        }
        becameOne(new CandidateId(candidate), ofApplication);
        return false;
    }

    void becameOne(CandidateId candidate, CandidateId into) {
        if (!candidate.equals(into) && complete && !present.contains(candidate.value())) {
            merges.put(candidate, into);
        }
    }
}
