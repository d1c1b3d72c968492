package io.plumbline.query.dashboard;

import io.plumbline.analytics.severity.InterviewerSeverity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Nothing under the floor is shown, and nothing hidden can be worked out from what is shown.
 *
 * @param least the smallest number that may be shown
 */
record Floor(int least) {
    boolean under(long count) {
        return count < least;
    }

    /** A number that stands alone: absent when it is under the floor, and not nought. */
    @Nullable Long alone(long count) {
        return count == 0 || count >= least ? Long.valueOf(count) : null;
    }

    /**
     * Parts of a whole. Those under the floor are counted together; so is the next smallest, when otherwise the rest of
     * the whole would tell. What is counted together is at least two parts, and never under the floor unless all is.
     */
    List<Cell> parts(Map<Standing, Long> counts) {
        List<Standing> pooled = new ArrayList<>();
        List<Standing> bySize = counts.keySet().stream().filter(each -> counts.get(each) > 0)
                .sorted(Comparator.<Standing>comparingLong(counts::get).thenComparing(Comparator.naturalOrder())).toList();
        long together = 0;
        for (Standing each : bySize) {
            long count = counts.get(each);
            if (under(count) || (!pooled.isEmpty() && (pooled.size() < 2 || under(together)))) {
                pooled.add(each);
                together += count;
            }
        }
        List<Cell> cells = new ArrayList<>();
        for (Standing each : Standing.values()) {
            if (!pooled.contains(each)) {
                cells.add(new Cell(List.of(each), counts.getOrDefault(each, 0L)));
            }
        }
        if (!pooled.isEmpty() && !under(together)) {
            cells.add(new Cell(pooled.stream().sorted().toList(), together));
        }
        return cells;
    }

    /**
     * Whose severity is not shown: who has too few scorecards or nobody to compare with; and, because severities sum to
     * zero within a subset, one more where there is only one of them.
     */
    Set<String> heldBack(List<InterviewerSeverity> all) {
        Set<String> held = new HashSet<>();
        Map<Integer, List<InterviewerSeverity>> subsets = all.stream().collect(Collectors.groupingBy(InterviewerSeverity::subset));
        for (List<InterviewerSeverity> subset : subsets.values()) {
            List<InterviewerSeverity> few = subset.stream().filter(this::tooFew).toList();
            few.forEach(each -> held.add(each.interviewer()));
            if (few.size() == 1) {
                subset.stream().filter(each -> !tooFew(each))
                        .min(Comparator.comparingLong(InterviewerSeverity::scorecards).thenComparing(InterviewerSeverity::interviewer))
                        .ifPresent(each -> held.add(each.interviewer()));
            }
        }
        return held;
    }

    boolean tooFew(InterviewerSeverity each) {
        return under(each.scorecards()) || each.verdict() == InterviewerSeverity.Verdict.INSUFFICIENT;
    }
}
