package io.plumbline.analytics.severity;

import io.plumbline.analytics.facts.CountedRatings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Ratings from rows, as the history's index would lay them out. */
final class RatingsBuilder {

    record Row(String candidate, String interviewer, String interview, String competency, double rating) { }

    private final List<Row> rows = new ArrayList<>();

    RatingsBuilder add(String candidate, String interviewer, String interview, String competency, double rating) {
        rows.add(new Row(candidate, interviewer, interview, competency, rating));
        return this;
    }

    CountedRatings build() {
        List<Row> sorted = rows.stream().sorted(Comparator.comparing(Row::interview).thenComparing(Row::interviewer)
                .thenComparing(Row::competency)).toList();
        List<String> candidates = names(sorted, Row::candidate);
        List<String> interviewers = names(sorted, Row::interviewer);
        List<String> competencies = names(sorted, Row::competency);
        List<Integer> starts = new ArrayList<>();
        List<Row> first = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Row row = sorted.get(i);
            if (i == 0 || !row.interview().equals(sorted.get(i - 1).interview()) || !row.interviewer().equals(sorted.get(i - 1).interviewer())) {
                starts.add(i);
                first.add(row);
            }
        }
        starts.add(sorted.size());
        return new CountedRatings(candidates, interviewers, competencies, new int[first.size()], new int[first.size()],
                codes(first, candidates, Row::candidate), codes(first, interviewers, Row::interviewer),
                starts.stream().mapToInt(i -> i).toArray(), codes(sorted, competencies, Row::competency),
                sorted.stream().mapToDouble(Row::rating).toArray());
    }

    private static List<String> names(List<Row> rows, Function<Row, String> name) {
        return rows.stream().map(name).distinct().sorted().toList();
    }

    private static int[] codes(List<Row> rows, List<String> names, Function<Row, String> name) {
        java.util.Map<String, Integer> code = new java.util.HashMap<>();
        names.forEach(n -> code.put(n, code.size()));
        return rows.stream().map(name).mapToInt(code::get).toArray();
    }
}
