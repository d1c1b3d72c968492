package io.plumbline.query.findings;

import io.plumbline.analytics.decision.Outcome;
import io.plumbline.analytics.decision.Outcomes;
import io.plumbline.analytics.facts.CountedRatings;
import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.facts.History;
import io.plumbline.analytics.facts.KnownBy;
import io.plumbline.analytics.report.Settings;
import io.plumbline.query.facts.Cut;
import io.plumbline.query.filter.Dimension;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.floor.Floor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import tech.tablesaw.api.DateColumn;

/**
 * What slices would tell of each other. The slices of a dimension add up to the whole, so a slice that is hidden alone
 * could be worked out from the others. Every count that carries a figure is therefore held back in at least two slices
 * of a dimension, and in at least as many as come to the floor, or in none. Slices of different dimensions share members
 * in numbers nobody is told.
 */
final class Complements {
    private final LocalDate asOf;
    private final HiringFacts facts;
    private final Floor floor;
    private final Outcomes outcomes;
    private final CountedRatings ratings;

    Complements(HiringFacts facts, Settings settings) {
        History history = KnownBy.date(facts, settings.asOf());
        this.asOf = history.asOf();
        this.facts = facts;
        this.floor = new Floor(settings.floor());
        this.outcomes = Outcomes.judge(history, settings.policy());
        this.ratings = history.ratings();
    }

    /** The day the whole is as of, and so are its slices. */
    LocalDate asOf() {
        return asOf;
    }

    /** Every slice of every dimension that has at least two, in order; of candidacies opened by the day. */
    static List<Offered> offered(HiringFacts facts, LocalDate asOf, Floor floor) {
        DateColumn opened = facts.candidacies().dateColumn("opened_on");
        List<Offered> all = new ArrayList<>();
        for (Dimension dimension : Slice.dimensions()) {
            Cut cut = new Cut(facts, dimension);
            Map<String, Long> counts = new TreeMap<>();
            for (int row = 0; row < opened.size(); row++) {
                LocalDate day = opened.get(row);
                if (day == null || !day.isAfter(asOf)) {
                    counts.merge(cut.value(row), 1L, Long::sum);
                }
            }
            Floor.Pool<String> pool = floor.pool(counts);
            if (counts.size() > 1) {
                counts.keySet().forEach(value -> all.add(new Offered(new Slice(dimension, value), !pool.hides(value))));
            }
        }
        return all;
    }

    /** @param slice any but everything, of which no other is the rest */
    Withheld of(Slice slice) {
        Cut cut = new Cut(facts, slice.dimension());
        String value = slice.value();
        return new Withheld(hides(candidacies(cut, _ -> true), value), hides(candidacies(cut, Outcome::decided), value),
                hides(candidacies(cut, Outcome::known), value), hides(scorecards(cut), value), interviewers(cut, value));
    }

    /** Hidden also where there is nothing: that too is a count. */
    private boolean hides(Map<String, Long> counts, String value) {
        return counts.getOrDefault(value, 0L) == 0 || floor.pool(counts).hides(value);
    }

    private Map<String, Long> candidacies(Cut cut, Predicate<Outcome> counted) {
        Map<String, Long> counts = new TreeMap<>();
        for (int row = 0; row < outcomes.of().size(); row++) {
            Outcome outcome = outcomes.of().get(row);
            if (outcome != Outcome.NOT_OPENED && counted.test(outcome)) {
                counts.merge(cut.value(row), 1L, Long::sum);
            }
        }
        return counts;
    }

    private Map<String, Long> scorecards(Cut cut) {
        Map<String, Long> counts = new TreeMap<>();
        for (int card = 0; card < ratings.cards(); card++) {
            counts.merge(cut.value(ratings.cardCandidacyRow()[card]), 1L, Long::sum);
        }
        return counts;
    }

    private Set<String> interviewers(Cut cut, String value) {
        List<Map<String, Long>> counts = new ArrayList<>();
        ratings.interviewers().forEach(_ -> counts.add(new HashMap<>()));
        for (int card = 0; card < ratings.cards(); card++) {
            counts.get(ratings.cardInterviewer()[card]).merge(cut.value(ratings.cardCandidacyRow()[card]), 1L, Long::sum);
        }
        Set<String> held = new HashSet<>();
        for (int i = 0; i < counts.size(); i++) {
            if (floor.pool(counts.get(i)).hides(value)) {
                held.add(ratings.interviewers().get(i));
            }
        }
        return held;
    }
}
