package io.plumbline.analytics.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.oracle.Oracle;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RemlTest {

    private static int[] pick(int[] from, int[] order) {
        return IntStream.of(order).map(r -> from[r]).toArray();
    }

    private static int[] starts(int[] sorted, int blocks) {
        int[] start = new int[blocks + 1];
        for (int b : sorted) {
            start[b + 1]++;
        }
        for (int b = 0; b < blocks; b++) {
            start[b + 1] += start[b];
        }
        return start;
    }

    @Test
    void judges_of_shrout_and_fleiss() {
        Oracle oracle = new Oracle("shrout_fleiss_1979");
        int[] subject = oracle.codes("input.csv", "subject");
        int[] order = IntStream.range(0, subject.length).boxed().sorted(Comparator.comparingInt(r -> subject[r])).mapToInt(r -> r).toArray();
        double[] score = oracle.numbers("input.csv", "score");
        int[] sorted = pick(subject, order);
        Design design = new Design(starts(sorted, 6), new int[][] {sorted}, new int[][] {pick(oracle.codes("input.csv", "judge"), order)},
                new int[] {4}, new int[][] {new int[24]}, 1, IntStream.of(order).mapToDouble(r -> score[r]).toArray());
        double[] variance = Reml.fit(design, Progress.SILENT).orThrow();
        JsonNode reml = oracle.expected().get("reml");
        assertThat(variance[0]).isCloseTo(reml.get("subject").asDouble(), withinPercentage(0.01));
        assertThat(variance[1]).isCloseTo(reml.get("judge").asDouble(), withinPercentage(0.01));
        assertThat(variance[2]).isCloseTo(reml.get("Residual").asDouble(), withinPercentage(0.01));
    }

    @Test
    void persons_tasks_and_raters_of_brennan() {
        Oracle oracle = new Oracle("brennan_2001_table3_2");
        int[] person = oracle.codes("input.csv", "Person");
        int[] task = oracle.codes("input.csv", "Task");
        int[] rater = oracle.codes("input.csv", "Rater");
        int[] order = IntStream.range(0, person.length).boxed().sorted(Comparator.comparingInt(r -> person[r])).mapToInt(r -> r).toArray();
        double[] score = oracle.numbers("input.csv", "Score");
        int[] sorted = pick(person, order);
        int raters = IntStream.of(rater).max().orElseThrow() + 1;
        int[] raterInTask = raters > 4 ? pick(rater, order) : IntStream.of(order).map(r -> task[r] * 4 + rater[r]).toArray();
        Design design = new Design(starts(sorted, 10), new int[][] {sorted, pick(task, order)}, new int[][] {raterInTask, pick(task, order)},
                new int[] {12, 3}, new int[][] {new int[120]}, 1, IntStream.of(order).mapToDouble(r -> score[r]).toArray());
        double[] v = Reml.fit(design, Progress.SILENT).orThrow();
        JsonNode components = oracle.expected().get("components");
        String[] names = {"Person", "Person:Task", "RT", "Task", "Residual"};
        for (int f = 0; f < names.length; f++) {
            assertThat(v[f]).as(names[f]).isCloseTo(components.get(names[f]).asDouble(), within(1e-5 * components.get(names[f]).asDouble()));
        }
        for (JsonNode study : oracle.expected().get("dstudy")) {
            double tasks = study.get("n_task").asDouble();
            double each = study.get("n_rater_per_task").asDouble();
            double relative = v[1] / tasks + v[4] / (tasks * each);
            double absolute = relative + v[3] / tasks + v[2] / (tasks * each);
            CoefficientPair pair = CoefficientPair.of(v[0], relative, absolute);
            assertThat(pair.generalizability()).isCloseTo(study.get("Erho2").asDouble(), withinPercentage(0.01));
            assertThat(pair.dependability()).isCloseTo(study.get("Phi").asDouble(), withinPercentage(0.01));
        }
    }
}
