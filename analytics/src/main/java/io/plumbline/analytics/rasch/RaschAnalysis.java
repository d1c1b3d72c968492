package io.plumbline.analytics.rasch;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.severity.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rasch measures of a history's counted ratings. */
public final class RaschAnalysis {

    private final CountedRatings ratings;
    private final RaschFit fit;

    private RaschAnalysis(CountedRatings ratings, RaschFit fit) {
        this.ratings = ratings;
        this.fit = fit;
    }

    /**
     * @param severity the linear severities to compare ranks with
     * @return not estimable: as {@link ManyFacetRasch#fit}
     */
    public static Estimate<Rasch> of(CountedRatings ratings, Estimate<Severity> severity, Progress progress) {
        RaschRatings data = ratings(ratings);
        return ManyFacetRasch.fit(data, ScaleModel.RATING_SCALE, progress)
                .map(fit -> new RaschAnalysis(ratings, fit).section(severity, ManyFacetRasch.fit(data, ScaleModel.PARTIAL_CREDIT, progress)));
    }

    private static RaschRatings ratings(CountedRatings ratings) {
        int[] candidate = new int[ratings.size()];
        int[] interviewer = new int[ratings.size()];
        for (int card = 0; card < ratings.cards(); card++) {
            for (int r = ratings.cardStart()[card]; r < ratings.cardStart()[card + 1]; r++) {
                candidate[r] = ratings.cardCandidate()[card];
                interviewer[r] = ratings.cardInterviewer()[card];
            }
        }
        return new RaschRatings(ratings.candidates().size(), ratings.interviewers().size(), ratings.competencies().size(), candidate,
                interviewer, ratings.competency(), ratings.value());
    }

    private Rasch section(Estimate<Severity> severity, Estimate<RaschFit> partialCredit) {
        Measures.Separation separation = fit.interviewers().separation(true);
        boolean several = Double.isFinite(separation.separation());
        return new Rasch(fit.logLikelihood(), fit.ratings(), interviewers(), competencies(),
                fit.thresholds().stream().map(step -> new Rasch.Threshold(step.lower(), step.upper(), step.threshold(), step.corrected())).toList(),
                several ? Estimate.of(separation.separation()) : alone(), several ? Estimate.of(separation.reliability()) : alone(),
                new Rasch.Linked(fit.subsets(), fit.competencySets(), fit.focusConfounded()), extremes(),
                partialCredit.map(this::partialCredit), RankComparison.of(ratings.interviewers(), fit, severity));
    }

    private static Estimate<Double> alone() {
        return Estimate.not(Reason.TOO_FEW, "There are fewer than two interviewers with a measure.");
    }

    private List<Rasch.InterviewerMeasure> interviewers() {
        Measures m = fit.interviewers();
        int[] number = subsetNumbers();
        List<Rasch.InterviewerMeasure> list = new ArrayList<>();
        for (int j = 0; j < m.measure().length; j++) {
            if (m.has(j)) {
                list.add(new Rasch.InterviewerMeasure(ratings.interviewers().get(j), number[fit.subset()[j]], m.ratings()[j], m.measure()[j],
                        m.corrected()[j], m.standardError()[j], m.infit()[j], m.outfit()[j]));
            }
        }
        list.sort(Comparator.comparingInt(Rasch.InterviewerMeasure::subset).thenComparing(Rasch.InterviewerMeasure::interviewer));
        return List.copyOf(list);
    }

    /** Subsets numbered from 1, most ratings first, then by their first interviewer's name. */
    private int[] subsetNumbers() {
        long[] size = new long[fit.subsets()];
        for (int j = 0; j < fit.subset().length; j++) {
            if (fit.subset()[j] >= 0) {
                size[fit.subset()[j]] += fit.interviewers().ratings()[j];
            }
        }
        List<Integer> order = new ArrayList<>();
        for (int subset : fit.subset()) {
            if (subset >= 0 && size[subset] > 0) {
                order.add(subset);
            }
        }
        order = new ArrayList<>(new java.util.LinkedHashSet<>(order));
        order.sort(Comparator.comparingLong(subset -> -size[subset]));
        int[] number = new int[size.length];
        for (int place = 0; place < order.size(); place++) {
            number[order.get(place)] = place + 1;
        }
        return number;
    }

    private List<Rasch.CompetencyMeasure> competencies() {
        Measures m = fit.competencies();
        List<Rasch.CompetencyMeasure> list = new ArrayList<>();
        for (int i = 0; i < m.measure().length; i++) {
            if (m.has(i)) {
                list.add(new Rasch.CompetencyMeasure(ratings.competencies().get(i), m.ratings()[i], m.measure()[i], m.corrected()[i],
                        m.standardError()[i], m.infit()[i], m.outfit()[i]));
            }
        }
        return List.copyOf(list);
    }

    private List<Rasch.Extreme> extremes() {
        return fit.extremes().stream()
                .map(left -> new Rasch.Extreme(left.facet(), name(left), left.highest() ? Rasch.End.HIGHEST : Rasch.End.LOWEST, left.ratings()))
                .sorted(Comparator.comparing(Rasch.Extreme::facet).thenComparing(Rasch.Extreme::name)).toList();
    }

    private String name(RaschFit.Left left) {
        return switch (left.facet()) {
            case CANDIDATE -> ratings.candidates().get(left.index());
            case INTERVIEWER -> ratings.interviewers().get(left.index());
            case COMPETENCY -> ratings.competencies().get(left.index());
        };
    }

    private Rasch.PartialCredit partialCredit(RaschFit other) {
        double greatest = 0;
        for (int j = 0; j < ratings.interviewers().size(); j++) {
            if (fit.interviewers().has(j) && other.interviewers().has(j)) {
                greatest = Math.max(greatest, Math.abs(fit.interviewers().measure()[j] - other.interviewers().measure()[j]));
            }
        }
        return new Rasch.PartialCredit(other.logLikelihood(), greatest, other.thresholds().stream().map(step -> new Rasch.CompetencyThreshold(
                ratings.competencies().get(step.competency()), step.lower(), step.upper(), step.threshold())).toList());
    }
}
