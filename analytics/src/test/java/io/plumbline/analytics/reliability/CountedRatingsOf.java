package io.plumbline.analytics.reliability;

import io.plumbline.analytics.facts.CountedRatings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counted ratings from parallel columns; an interviewer has one card a candidate. */
final class CountedRatingsOf {

    private CountedRatingsOf() { }

    static CountedRatings columns(List<String> candidate, List<String> interviewer, List<String> competency, double[] rating) {
        List<String> candidates = candidate.stream().distinct().sorted().toList();
        List<String> interviewers = interviewer.stream().distinct().sorted().toList();
        List<String> competencies = competency.stream().distinct().sorted().toList();
        List<String> card = IntStream.range(0, rating.length).mapToObj(r -> candidate.get(r) + "/" + interviewer.get(r)).toList();
        int[] order = IntStream.range(0, rating.length).boxed()
                .sorted((a, b) -> (card.get(a) + "/" + competency.get(a)).compareTo(card.get(b) + "/" + competency.get(b))).mapToInt(r -> r).toArray();
        int[] first = IntStream.range(0, order.length).filter(r -> r == 0 || !card.get(order[r]).equals(card.get(order[r - 1]))).toArray();
        int[] start = Arrays.copyOf(first, first.length + 1);
        start[first.length] = order.length;
        return new CountedRatings(candidates, interviewers, competencies, new int[first.length], new int[first.length],
                Arrays.stream(first).map(r -> candidates.indexOf(candidate.get(order[r]))).toArray(),
                Arrays.stream(first).map(r -> interviewers.indexOf(interviewer.get(order[r]))).toArray(), start,
                Arrays.stream(order).map(r -> competencies.indexOf(competency.get(r))).toArray(),
                Arrays.stream(order).mapToDouble(r -> rating[r]).toArray());
    }
}
