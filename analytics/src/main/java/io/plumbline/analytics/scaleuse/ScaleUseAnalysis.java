package io.plumbline.analytics.scaleuse;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.facts.History;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.List;

/** How each interviewer with a counted rating uses the scale. */
public final class ScaleUseAnalysis {

    /** A list longer than this is for those of whom something can be said. */
    private static final int MANY = 10_000;
    private static final int LEAST_OF_MANY = 5;

    private ScaleUseAnalysis() { }

    /** By interviewer name; of more than 10,000, those with at least five cards. Figures whose input is absent, or too thin, are not estimable by themselves. */
    public static List<ScaleUse> of(History history, Progress progress) {
        progress.step("scale use", 0);
        CountedRatings ratings = history.ratings();
        Object2IntOpenHashMap<String> index = new Object2IntOpenHashMap<>();
        index.defaultReturnValue(-1);
        ratings.interviewers().forEach(name -> index.put(name, index.size()));
        long[] cards = new long[index.size()];
        long[] rated = new long[index.size()];
        for (int card = 0; card < ratings.cards(); card++) {
            cards[ratings.cardInterviewer()[card]]++;
            rated[ratings.cardInterviewer()[card]] += ratings.cardStart()[card + 1] - ratings.cardStart()[card];
        }
        CardMoments moments = new CardMoments(ratings);
        RangeUse range = new RangeUse(ratings);
        CardFacts facts = new CardFacts(history.facts(), index);
        List<ScaleUse> all = new ArrayList<>();
        for (int j = 0; j < cards.length; j++) {
            if (cards[j] >= (cards.length > MANY ? LEAST_OF_MANY : 1)) {
                all.add(new ScaleUse(ratings.interviewers().get(j), cards[j], rated[j], moments.haloShare(j), moments.withinCard(j),
                        range.centralTendency(j), range.range(j), facts.noDecision(j), facts.evidence(j), facts.submission(j), facts.amended(j)));
            }
        }
        return List.copyOf(all);
    }
}
