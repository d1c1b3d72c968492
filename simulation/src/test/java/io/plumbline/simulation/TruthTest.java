package io.plumbline.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.hipparchus.stat.StatUtils;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

/** What was put in must be in what comes out; how well it can be estimated is the estimators' business. */
class TruthTest {

    private static final SimulationSettings COMPANY = SimulationSettings.of(6_000, 3).withInterviewers(100);
    private static final History HISTORY = History.of(COMPANY);

    @Test
    void severeInterviewersRateLower() {
        Map<String, List<Double>> deviations = deviations(HISTORY);
        List<String> busy = deviations.keySet().stream().filter(id -> deviations.get(id).size() > 80).sorted().toList();
        assertThat(busy).hasSizeGreaterThan(60);
        assertThat(correlation(busy, id -> -mean(deviations.get(id)), id -> HISTORY.interviewer(id).severity()))
                .isGreaterThan(.85);
        double[] truth = HISTORY.interviewers().stream().mapToDouble(SimulatedInterviewer::severity).toArray();
        assertThat(Math.sqrt(StatUtils.variance(truth))).isCloseTo(.25, within(.06));
    }

    @Test
    void withoutSeverityInterviewersScatterByChanceAlone() {
        History same = History.of(COMPANY.withoutSeverity());
        assertThat(same.interviewers()).allMatch(i -> i.severity() == 0 && i.drift() == 0);
        assertThat(spread(deviations(same))).isLessThan(.4 * spread(deviations(HISTORY)));
    }

    @Test
    void ableCandidatesRateHigher() {
        Map<String, Double> means = new HashMap<>();
        Map<String, Double> abilities = new HashMap<>();
        for (SimulatedCandidate candidate : HISTORY.candidates()) {
            List<Integer> ratings = candidate.candidacies().stream().flatMap(c -> c.scorecards().stream())
                    .flatMap(card -> card.ratings().values().stream()).toList();
            if (ratings.size() >= 9) {
                means.put(candidate.id(), ratings.stream().mapToInt(i -> i).average().orElseThrow());
                abilities.put(candidate.id(), candidate.ability());
            }
        }
        double r = correlation(List.copyOf(means.keySet()), means::get, abilities::get);
        assertThat(r * r).as("reliability of a loop").isBetween(.48, .65);
    }

    @Test
    void betterHiresTurnOutBetter() {
        List<SimulatedCandidacy> reviewed = HISTORY.candidacies().filter(c -> c.employment() != null
                && c.employment().reviews().stream().anyMatch(r -> r.checkpoint() == 12)).toList();
        assertThat(correlation(reviewed, c -> c.employment().reviews().getLast().rating(), SimulatedCandidacy::performance))
                .isGreaterThan(.75);
        Map<Boolean, Double> performance = HISTORY.candidacies().filter(c -> c.decision() != null)
                .collect(Collectors.partitioningBy(c -> c.decision() == Decision.HIRE,
                        Collectors.averagingDouble(SimulatedCandidacy::performance)));
        assertThat(performance.get(true)).isGreaterThan(performance.get(false) + .5);
    }

    @Test
    void performanceIsStandardNormalAndTiedToAbilityAsSet() {
        List<SimulatedCandidate> all = HISTORY.candidates();
        double[] performance = all.stream().mapToDouble(c -> c.candidacies().getFirst().performance()).toArray();
        assertThat(StatUtils.mean(performance)).isCloseTo(0, within(.05));
        assertThat(StatUtils.variance(performance)).isCloseTo(1, within(.06));
        assertThat(correlation(all, SimulatedCandidate::ability, c -> c.candidacies().getFirst().performance()))
                .as("validity times the general share").isCloseTo(.7 * Math.sqrt(.7), within(.03));
        assertThat(all).allSatisfy(c -> assertThat(c.candidacies()).allMatch(
                one -> one.wouldBeGood() == one.performance() >= COMPANY.outcomes().goodBar()));
    }

    /** Each lead's mean on a candidate against that candidate's other leads, by interviewer. */
    private static Map<String, List<Double>> deviations(History history) {
        var deviations = new HashMap<String, List<Double>>();
        for (SimulatedCandidate candidate : history.candidates()) {
            List<SimulatedScorecard> cards = candidate.candidacies().stream().flatMap(c -> c.scorecards().stream())
                    .filter(card -> card.participation() == Participation.LEAD).toList();
            double sum = cards.stream().mapToDouble(TruthTest::mean).sum();
            if (cards.size() >= 4) {
                cards.forEach(card -> deviations.computeIfAbsent(card.interviewer(), _ -> new ArrayList<>())
                        .add(mean(card) - (sum - mean(card)) / (cards.size() - 1)));
            }
        }
        return deviations;
    }

    private static double spread(Map<String, List<Double>> deviations) {
        return StatUtils.variance(deviations.values().stream().filter(d -> d.size() > 40)
                .mapToDouble(TruthTest::mean).toArray());
    }

    private static double mean(SimulatedScorecard card) {
        return card.ratings().values().stream().mapToInt(i -> i).average().orElseThrow();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(d -> d).average().orElseThrow();
    }

    private static <T> double correlation(List<T> of, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        return new PearsonsCorrelation().correlation(of.stream().mapToDouble(x).toArray(), of.stream().mapToDouble(y).toArray());
    }
}
