package io.plumbline.query.floor;

import io.plumbline.analytics.severity.InterviewerSeverity;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Nothing under the floor is shown, and nothing hidden can be worked out from what is shown.
 *
 * @param least the smallest number that may be shown
 */
public record Floor(int least) {
    public boolean under(long count) {
        return count < least;
    }

    /** A number that stands alone: absent when it is under the floor, and not nought. */
    public @Nullable Long alone(long count) {
        return count == 0 || count >= least ? Long.valueOf(count) : null;
    }

    /**
     * Parts of a whole. Those under the floor are counted together; so is the next smallest, when otherwise the rest of
     * the whole would tell. What is counted together is at least two parts, and never under the floor unless all is.
     */
    public <K extends Comparable<? super K>> Pool<K> pool(Map<K, Long> counts) {
        Set<K> pooled = new TreeSet<>();
        List<K> bySize = counts.keySet().stream().filter(each -> counts.get(each) > 0)
                .sorted(Comparator.<K>comparingLong(counts::get).thenComparing(Comparator.naturalOrder())).toList();
        long together = 0;
        for (K each : bySize) {
            long count = counts.get(each);
            if (under(count) || (!pooled.isEmpty() && (pooled.size() < 2 || under(together)))) {
                pooled.add(each);
                together += count;
            }
        }
        return new Pool<>(pooled, together);
    }

    /**
     * Parts that are counted together only.
     *
     * @param parts none, or at least two, unless there is only one
     * @param together their sum; under the floor only where all parts together are
     */
    public record Pool<K>(Set<K> parts, long together) {
        public Pool {
            parts = Set.copyOf(parts);
        }

        public boolean hides(K part) {
            return parts.contains(part);
        }
    }

    /**
     * Whose severity is not shown: who has too few scorecards or nobody to compare with; and, because severities sum to
     * zero within a subset, one more where there is only one of them.
     */
    public Set<String> heldBack(List<InterviewerSeverity> all) {
        return heldBack(all, Set.of());
    }

    /** @param also whom something else hides */
    public Set<String> heldBack(List<InterviewerSeverity> all, Set<String> also) {
        Set<String> held = new HashSet<>();
        Map<Integer, List<InterviewerSeverity>> subsets = all.stream().collect(Collectors.groupingBy(InterviewerSeverity::subset));
        for (List<InterviewerSeverity> subset : subsets.values()) {
            List<InterviewerSeverity> few = subset.stream().filter(each -> tooFew(each) || also.contains(each.interviewer())).toList();
            few.forEach(each -> held.add(each.interviewer()));
            if (few.size() == 1) {
                subset.stream().filter(each -> !held.contains(each.interviewer()))
                        .min(Comparator.comparingLong(InterviewerSeverity::scorecards).thenComparing(InterviewerSeverity::interviewer))
                        .ifPresent(each -> held.add(each.interviewer()));
            }
        }
        return held;
    }

    private boolean tooFew(InterviewerSeverity each) {
        return under(each.scorecards()) || each.verdict() == InterviewerSeverity.Verdict.INSUFFICIENT;
    }
}
