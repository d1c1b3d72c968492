package io.plumbline.analytics.severity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.oracle.Oracle;
import io.plumbline.analytics.severity.InterviewerSeverity.Verdict;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Real ratings in disconnected panels: students of ETH rate lecturers of five small departments, each student's ratings
 * outside the student's own department left out. Then the departments' students are made of different strength, as
 * candidates of different jobs are, which says nothing about any lecturer.
 */
class DepartmentsTest {

    private static final int FLOOR = 5;
    private static final List<String> DEPARTMENTS = List.of("1", "2", "5", "7", "15");

    private final List<NamedCsvRecord> rows = own(new Oracle("lme4_insteval").rows("input.csv"));
    private final CountedRatings asTheyAre = ratings(0);
    private final CountedRatings ofDifferentStrength = ratings(1);

    private static List<NamedCsvRecord> own(List<NamedCsvRecord> all) {
        Map<String, Map<String, Long>> byStudent = new HashMap<>();
        for (NamedCsvRecord row : all) {
            byStudent.computeIfAbsent(row.getField("s"), unseen -> new TreeMap<>()).merge(row.getField("dept"), 1L, Long::sum);
        }
        return all.stream().filter(row -> DEPARTMENTS.contains(row.getField("dept"))).filter(row -> {
            Map<String, Long> departments = byStudent.get(row.getField("s"));
            return departments.get(row.getField("dept")).equals(Collections.max(departments.values()))
                    && departments.values().stream().filter(Collections.max(departments.values())::equals).count() == 1;
        }).toList();
    }

    private CountedRatings ratings(double step) {
        RatingsBuilder ratings = new RatingsBuilder();
        int interview = 0;
        for (NamedCsvRecord row : rows) {
            ratings.add(row.getField("s"), row.getField("d"), "v" + interview++, "one",
                    Double.parseDouble(row.getField("y")) + step * 2 * DEPARTMENTS.indexOf(row.getField("dept")));
        }
        return ratings.build();
    }

    private static Map<String, InterviewerSeverity> rows(Design design, CountedRatings ratings) {
        CrossedFit fit = new CrossedFit(design, 1, Precision.WORTHWHILE, Progress.SILENT);
        return SeverityFit.of(fit, ratings, FLOOR).interviewers().orThrow().stream()
                .collect(Collectors.toMap(InterviewerSeverity::interviewer, row -> row));
    }

    private static boolean flagged(InterviewerSeverity row) {
        return row.verdict() == Verdict.SEVERE || row.verdict() == Verdict.LENIENT;
    }

    @Test
    void one_intercept_for_all_flags_most_people_wrongly_and_one_a_subset_does_not() {
        Design design = new Design(ofDifferentStrength);
        Map<String, InterviewerSeverity> fixed = rows(design, ofDifferentStrength);
        Map<String, InterviewerSeverity> pooled = rows(new Design(ofDifferentStrength, true), ofDifferentStrength);
        long judged = fixed.values().stream().filter(row -> row.verdict() != Verdict.INSUFFICIENT).count();

        assertThat(design.subsets).isGreaterThanOrEqualTo(DEPARTMENTS.size());
        assertThat(pooled.values().stream().filter(row -> flagged(row) && row.verdict() != fixed.get(row.interviewer()).verdict()).count())
                .isGreaterThan(judged / 2);
        assertThat(fixed.values().stream().filter(DepartmentsTest::flagged).count()).isLessThan(judged / 2);
    }

    @Test
    void how_strong_the_candidates_of_a_panel_are_moves_nobody() {
        Map<String, InterviewerSeverity> before = rows(new Design(asTheyAre), asTheyAre);

        rows(new Design(ofDifferentStrength), ofDifferentStrength).forEach((name, row) -> {
            assertThat(row.severity()).isCloseTo(before.get(name).severity(), within(1e-7));
            assertThat(row.standardError()).isCloseTo(before.get(name).standardError(), within(1e-7));
            assertThat(row.verdict()).isEqualTo(before.get(name).verdict());
        });
    }
}
