package io.plumbline.analytics.fairness;

import io.plumbline.analytics.facts.CountedRatings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import tech.tablesaw.api.StringColumn;

/** Rubric components as steps: those rated at or above the median candidacy count as selected. */
final class ComponentSteps {

    private final CountedRatings ratings;
    private final StringColumn group;
    private final String[] job;

    /**
     * @param group by candidacy row, empty where not stated
     * @param job by candidacy row
     */
    ComponentSteps(CountedRatings ratings, StringColumn group, String[] job) {
        this.ratings = ratings;
        this.group = group;
        this.job = job;
    }

    /** Candidacies' mean rating of a component, against the median candidacy's. */
    List<Selection> all() {
        int components = ratings.competencies().size();
        int candidacies = job.length;
        List<Selection> steps = new ArrayList<>();
        double[] sum = new double[candidacies];
        int[] count = new int[candidacies];
        int[][] byComponent = byComponent();
        int[] rowOf = rowOf();
        for (int component = 0; component < components; component++) {
            Arrays.fill(sum, 0);
            Arrays.fill(count, 0);
            for (int rating : byComponent[component]) {
                sum[rowOf[rating]] += ratings.value()[rating];
                count[rowOf[rating]]++;
            }
            int[] rated = IntStream.range(0, candidacies).filter(row -> count[row] > 0 && !group.get(row).isEmpty()).toArray();
            double[] mean = Arrays.stream(rated).mapToDouble(row -> sum[row] / count[row]).toArray();
            double[] sorted = mean.clone();
            Arrays.sort(sorted);
            double rounding = sorted.length == 0 ? 0 : 1e-10 * (sorted[sorted.length - 1] - sorted[0]);
            Selection step = new Selection(AdverseImpact.Kind.COMPONENT, ratings.competencies().get(component));
            for (int i = 0; i < rated.length; i++) {
                step.add(group.get(rated[i]), job[rated[i]], mean[i] >= sorted[sorted.length / 2] - rounding);
            }
            steps.add(step);
        }
        return steps;
    }

    private int[] rowOf() {
        int[] row = new int[ratings.size()];
        for (int card = 0; card < ratings.cards(); card++) {
            Arrays.fill(row, ratings.cardStart()[card], ratings.cardStart()[card + 1], ratings.cardCandidacyRow()[card]);
        }
        return row;
    }

    private int[][] byComponent() {
        int[] size = new int[ratings.competencies().size()];
        for (int component : ratings.competency()) {
            size[component]++;
        }
        int[][] indices = new int[size.length][];
        for (int component = 0; component < size.length; component++) {
            indices[component] = new int[size[component]];
        }
        int[] next = new int[size.length];
        for (int i = 0; i < ratings.size(); i++) {
            int component = ratings.competency()[i];
            indices[component][next[component]++] = i;
        }
        return indices;
    }
}
