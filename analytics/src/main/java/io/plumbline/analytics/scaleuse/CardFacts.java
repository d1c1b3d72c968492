package io.plumbline.analytics.scaleuse;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Reason;
import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.scaleuse.ScaleUse.Evidence;
import io.plumbline.analytics.scaleuse.ScaleUse.Share;
import io.plumbline.analytics.scaleuse.ScaleUse.Submission;
import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** What lead interviewers' cards show besides ratings, by interviewer. */
final class CardFacts {

    private static final double LATE_HOURS = 48;

    private final boolean evidenceGiven;
    private final boolean interviewsGiven;
    private final boolean amendmentsGiven;
    private final List<DoubleArrayList> characters;
    private final List<DoubleArrayList> hours;
    private final long[] cards;
    private final long[] amended;
    private final long[] undecided;
    private final long[] recommended;

    CardFacts(HiringFacts facts, Object2IntOpenHashMap<String> interviewers) {
        int size = interviewers.size();
        characters = lists(size);
        hours = lists(size);
        cards = new long[size];
        amended = new long[size];
        undecided = new long[size];
        recommended = new long[size];
        Table table = facts.scorecards();
        IntColumn evidence = table.intColumn("evidence_characters");
        InstantColumn changed = table.instantColumn("amended_at");
        evidenceGiven = evidence.countMissing() < evidence.size();
        amendmentsGiven = changed.countMissing() < changed.size() || facts.has(FactTable.INTERVIEWS);
        interviewsGiven = facts.has(FactTable.INTERVIEWS);
        Instant[] held = held(facts);
        StringColumn participation = table.stringColumn("participation");
        for (int row = 0; row < table.rowCount(); row++) {
            int j = interviewers.getInt(table.stringColumn("interviewer").get(row));
            if (j >= 0 && (participation.get(row).isEmpty() || participation.get(row).equals("lead"))) {
                cards[j]++;
                amended[j] += changed.isMissing(row) ? 0 : 1;
                String said = table.stringColumn("recommendation").get(row);
                recommended[j] += said.isEmpty() ? 0 : 1;
                undecided[j] += said.equals("no_decision") ? 1 : 0;
                if (!evidence.isMissing(row)) {
                    characters.get(j).add(evidence.getInt(row));
                }
                addHours(held[row], table.instantColumn("submitted_at").get(row), hours.get(j));
            }
        }
    }

    private static List<DoubleArrayList> lists(int size) {
        List<DoubleArrayList> lists = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lists.add(new DoubleArrayList(4));
        }
        return lists;
    }

    private static void addHours(@Nullable Instant held, Instant submitted, DoubleArrayList hours) {
        if (held != null && !submitted.isBefore(held)) {
            hours.add(Duration.between(held, submitted).toMinutes() / 60.0);
        }
    }

    /** When the interview of each card was held, as far as known. */
    private static @Nullable Instant[] held(HiringFacts facts) {
        Table interviews = facts.table(FactTable.INTERVIEWS);
        Object2IntOpenHashMap<String> rows = new Object2IntOpenHashMap<>();
        rows.defaultReturnValue(-1);
        for (int row = 0; row < interviews.rowCount(); row++) {
            rows.put(interviews.stringColumn("interview").get(row), row);
        }
        StringColumn interview = facts.scorecards().stringColumn("interview");
        @Nullable Instant[] held = new Instant[interview.size()];
        for (int card = 0; card < held.length; card++) {
            int row = rows.getInt(interview.get(card));
            held[card] = row < 0 ? null : interviews.instantColumn("held_at").get(row);
        }
        return held;
    }

    Estimate<Share> noDecision(int j) {
        return recommended[j] == 0 ? Estimate.not(Reason.EMPTY, "None of the cards has a recommendation.")
                : Estimate.of(share(undecided[j], recommended[j]));
    }

    Estimate<Share> amended(int j) {
        if (!amendmentsGiven) {
            return Estimate.not(Reason.INPUT_ABSENT, "The history does not say which cards were amended.");
        }
        return cards[j] == 0 ? Estimate.not(Reason.EMPTY, "There are no cards.") : Estimate.of(share(amended[j], cards[j]));
    }

    Estimate<Evidence> evidence(int j) {
        double[] lengths = characters.get(j).toDoubleArray();
        if (lengths.length == 0) {
            return evidenceGiven ? Estimate.not(Reason.EMPTY, "None of the cards says how much evidence was written.")
                    : Estimate.not(Reason.INPUT_ABSENT, "The history does not say how much evidence was written.");
        }
        return Estimate.of(new Evidence(lengths.length, median(lengths), share(Arrays.stream(lengths).filter(l -> l == 0).count(), lengths.length)));
    }

    Estimate<Submission> submission(int j) {
        double[] taken = hours.get(j).toDoubleArray();
        if (taken.length == 0) {
            return interviewsGiven ? Estimate.not(Reason.EMPTY, "None of the interviews has a time before its card's.")
                    : Estimate.not(Reason.INPUT_ABSENT, "There are no interviews with their times.");
        }
        return Estimate.of(new Submission(taken.length, median(taken), share(Arrays.stream(taken).filter(h -> h > LATE_HOURS).count(), taken.length)));
    }

    private static Share share(long count, long of) {
        return new Share(count, of, (double) count / of);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
