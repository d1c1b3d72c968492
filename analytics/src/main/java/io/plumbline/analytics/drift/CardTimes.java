package io.plumbline.analytics.drift;

import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.panel.AdjustedCards;
import io.plumbline.analytics.panel.Colleagues;
import it.unimi.dsi.fastutil.ints.IntArrays;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * Every counted card with its time, its residual and its rubric version; each interviewer's in order of time.
 * What is common to all cards of a rubric version is no interviewer's drift and is taken out.
 *
 * @param submitted epoch milliseconds
 * @param residual card less colleagues, in scale points
 * @param deviation its standard deviation
 * @param version number of the card's rubric version, -1 where it is not stated
 * @param versions their names
 * @param ofInterviewer each interviewer's cards, in order of time; of equal times the lower residual first, so
 *        that names play no part
 */
record CardTimes(long[] submitted, double[] residual, double[] deviation, int[] version, List<String> versions, int[][] ofInterviewer) {

    private static final long DAY = 86_400_000L;

    static CardTimes of(History history, AdjustedCards cards) {
        CountedRatings ratings = cards.ratings();
        Colleagues colleagues = Colleagues.of(cards);
        Table scorecards = history.facts().scorecards();
        InstantColumn times = scorecards.instantColumn("submitted_at");
        long[] submitted = new long[ratings.cards()];
        for (int card = 0; card < submitted.length; card++) {
            @Nullable Instant at = times.get(ratings.cardRow()[card]);
            submitted[card] = at == null ? 0 : at.toEpochMilli();
        }
        List<String> versions = new ArrayList<>();
        int[] version = versions(history, scorecards.stringColumn("interview"), ratings, versions);
        double[] residual = colleagues.residual().clone();
        centre(residual, version, versions.size());
        return new CardTimes(submitted, residual, colleagues.deviation(), version, List.copyOf(versions), ordered(ratings, submitted, residual));
    }

    private static int[] versions(History history, StringColumn interview, CountedRatings ratings, List<String> names) {
        int[] version = new int[ratings.cards()];
        Arrays.fill(version, -1);
        Table interviews = history.facts().table(FactTable.INTERVIEWS);
        if (interviews.rowCount() == 0) {
            return version;
        }
        StringColumn id = interviews.stringColumn("interview");
        StringColumn rubric = interviews.stringColumn("rubric");
        StringColumn number = interviews.stringColumn("rubric_version");
        Object2IntOpenHashMap<String> rows = new Object2IntOpenHashMap<>(id.size());
        rows.defaultReturnValue(-1);
        for (int row = 0; row < id.size(); row++) {
            rows.put(id.get(row), row);
        }
        Object2IntOpenHashMap<String> numbers = new Object2IntOpenHashMap<>();
        numbers.defaultReturnValue(-1);
        for (int card = 0; card < version.length; card++) {
            int row = rows.getInt(interview.get(ratings.cardRow()[card]));
            if (row >= 0 && !number.get(row).isEmpty()) {
                String name = rubric.get(row) + " " + number.get(row);
                version[card] = numbers.getInt(name);
                if (version[card] < 0) {
                    version[card] = names.size();
                    numbers.put(name, names.size());
                    names.add(name);
                }
            }
        }
        return version;
    }

    private static void centre(double[] residual, int[] version, int versions) {
        double[] sum = new double[versions];
        long[] count = new long[versions];
        for (int card = 0; card < residual.length; card++) {
            if (version[card] >= 0) {
                sum[version[card]] += residual[card];
                count[version[card]]++;
            }
        }
        for (int card = 0; card < residual.length; card++) {
            residual[card] -= version[card] < 0 ? 0 : sum[version[card]] / count[version[card]];
        }
    }

    private static int[][] ordered(CountedRatings ratings, long[] submitted, double[] residual) {
        int[] size = new int[ratings.interviewers().size()];
        for (int interviewer : ratings.cardInterviewer()) {
            size[interviewer]++;
        }
        int[][] cards = new int[size.length][];
        for (int i = 0; i < cards.length; i++) {
            cards[i] = new int[size[i]];
        }
        Arrays.fill(size, 0);
        for (int card = 0; card < submitted.length; card++) {
            int interviewer = ratings.cardInterviewer()[card];
            cards[interviewer][size[interviewer]++] = card;
        }
        for (int[] own : cards) {
            IntArrays.stableSort(own, (a, b) -> submitted[a] != submitted[b] ? Long.compare(submitted[a], submitted[b])
                    : Math.abs(residual[a] - residual[b]) < 1e-9 ? 0 : Double.compare(residual[a], residual[b]));
        }
        return cards;
    }

    /** An interviewer's standardised residuals in order of time. */
    double[] series(int interviewer) {
        return Arrays.stream(ofInterviewer[interviewer]).mapToDouble(card -> residual[card] / deviation[card]).toArray();
    }

    LocalDate day(int card) {
        return LocalDate.ofEpochDay(epochDay(card));
    }

    long epochDay(int card) {
        return Math.floorDiv(submitted[card], DAY);
    }
}
