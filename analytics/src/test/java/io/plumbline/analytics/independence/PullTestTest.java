package io.plumbline.analytics.independence;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.estimate.NotEstimable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PullTestTest {

    private static List<PullTest.Panel> panels(int count, double nearer, long seed) {
        Random dice = new Random(seed);
        List<PullTest.Panel> panels = new ArrayList<>();
        for (int p = 0; p < count; p++) {
            double[] distance = new double[4];
            boolean[] marked = new boolean[4];
            marked[dice.nextInt(4)] = true;
            for (int i = 0; i < 4; i++) {
                distance[i] = Math.pow(dice.nextGaussian(), 2) * (marked[i] ? 1 - nearer : 1);
            }
            panels.add(new PullTest.Panel(distance, marked));
        }
        return panels;
    }

    @Test
    void nearerCardsAreCalledPulled() {
        Independence.Pull found = PullTest.of(panels(300, 0.5, 1), 1).orThrow();
        assertThat(found.verdict()).isEqualTo(Independence.Verdict.PULLED);
        assertThat(found.ratio()).isBetween(0.35, 0.65);
    }

    @Test
    void underIndependenceOneInTwentyIsCalledPulled() {
        long pulled = IntStream.range(0, 100).filter(seed -> PullTest.of(panels(30, 0, seed), 3).orThrow().pValue() <= 0.05).count();
        assertThat(pulled).isLessThan(13);
    }

    @Test
    void candidaciesOfOneKindOfCardSayNothing() {
        List<PullTest.Panel> same = IntStream.range(0, 50).mapToObj(i -> new PullTest.Panel(new double[] {1, 2, 3}, new boolean[3])).toList();
        assertThat(PullTest.of(same, 1)).isInstanceOf(NotEstimable.class);
    }
}
