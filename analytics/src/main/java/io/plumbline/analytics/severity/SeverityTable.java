package io.plumbline.analytics.severity;

import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.interval.BenjaminiHochberg;
import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.severity.InterviewerSeverity.Verdict;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.special.Erf;

/** The interviewers of a fit, each with estimate, interval and verdict. */
final class SeverityTable {

    private static final double FALSE_DISCOVERY_RATE = 0.05;

    private final CountedRatings ratings;
    private final SubsetOrder order;
    private final int floor;
    private final int[] subset;
    private final long[] colleagues;
    private final long[] cards;
    private final long[] rated;
    private final double[] severity;
    private final double[] error;

    SeverityTable(CrossedFit fit, CountedRatings ratings, SubsetOrder order, int floor) {
        this.ratings = ratings;
        this.order = order;
        this.floor = floor;
        Design design = fit.design;
        int[] name = design.interviewersOuter ? design.outerName : design.innerName;
        int[] of = design.interviewersOuter ? design.outerSubset : design.innerSubset;
        int[] begin = design.interviewersOuter ? design.subsetOuter : design.subsetInner;
        subset = new int[name.length];
        colleagues = new long[name.length];
        for (int node = 0; node < name.length; node++) {
            subset[name[node]] = of[node];
            colleagues[name[node]] = begin[of[node] + 1] - begin[of[node]] - 1L;
        }
        cards = new long[name.length];
        rated = new long[name.length];
        for (int card = 0; card < ratings.cards(); card++) {
            cards[ratings.cardInterviewer()[card]]++;
            rated[ratings.cardInterviewer()[card]] += ratings.cardStart()[card + 1] - ratings.cardStart()[card];
        }
        severity = Arrays.stream(fit.predictions()).map(prediction -> -prediction).toArray();
        error = fit.deviations();
    }

    /** By subset, then name. */
    List<InterviewerSeverity> rows(InterviewersDiffer.Verdict differ) {
        Verdict[] verdicts = verdicts(differ);
        return IntStream.range(0, severity.length).mapToObj(i -> {
            double half = BinomialInterval.Z95 * error[i];
            return new InterviewerSeverity(ratings.interviewers().get(i), order.number(subset[i]), cards[i], rated[i], severity[i],
                    error[i], severity[i] - half, severity[i] + half, verdicts[i]);
        }).sorted(Comparator.comparingInt(InterviewerSeverity::subset).thenComparing(InterviewerSeverity::interviewer)).toList();
    }

    private Verdict[] verdicts(InterviewersDiffer.Verdict differ) {
        Verdict[] verdicts = new Verdict[severity.length];
        Arrays.fill(verdicts, Verdict.INSUFFICIENT);
        int[] judged = IntStream.range(0, severity.length).filter(i -> cards[i] >= floor && colleagues[i] > 0).toArray();
        double[] adjusted = BenjaminiHochberg.adjust(Arrays.stream(judged).mapToDouble(this::pValue).toArray());
        for (int i = 0; i < judged.length; i++) {
            boolean stands = differ == InterviewersDiffer.Verdict.DIFFER && adjusted[i] <= FALSE_DISCOVERY_RATE;
            verdicts[judged[i]] = !stands ? Verdict.AS_PEERS : severity[judged[i]] > 0 ? Verdict.SEVERE : Verdict.LENIENT;
        }
        return verdicts;
    }

    /** Two-sided, of a normal deviate. */
    private double pValue(int i) {
        return error[i] == 0 ? 1 : Erf.erfc(Math.abs(severity[i]) / error[i] / Math.sqrt(2));
    }
}
