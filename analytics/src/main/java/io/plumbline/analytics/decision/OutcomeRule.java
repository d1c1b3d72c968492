package io.plumbline.analytics.decision;

import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.analytics.facts.History;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Applies an outcome policy to each candidacy of a history. */
final class OutcomeRule {

    private final LocalDate asOf;
    private final OutcomePolicy policy;
    private final Table candidacies;
    private final Table reviews;
    private final Table departures;
    private final Object2IntOpenHashMap<String> review;
    private final Object2IntOpenHashMap<String> departure;

    OutcomeRule(History history, OutcomePolicy policy) {
        HiringFacts facts = history.facts();
        this.asOf = history.asOf();
        this.policy = policy;
        candidacies = facts.candidacies();
        reviews = facts.reviews();
        departures = facts.departures();
        IntColumn checkpoint = reviews.intColumn("checkpoint");
        review = rows(reviews, row -> checkpoint.getInt(row) == policy.horizonMonths());
        departure = rows(departures, row -> true);
    }

    private static Object2IntOpenHashMap<String> rows(Table table, java.util.function.IntPredicate taken) {
        Object2IntOpenHashMap<String> rows = new Object2IntOpenHashMap<>();
        rows.defaultReturnValue(-1);
        StringColumn candidacy = table.stringColumn("candidacy");
        for (int row = 0; row < candidacy.size(); row++) {
            if (taken.test(row)) {
                rows.put(candidacy.get(row), row);
            }
        }
        return rows;
    }

    List<Outcome> all() {
        StringColumn candidacy = candidacies.stringColumn("candidacy");
        StringColumn decision = candidacies.stringColumn("decision");
        List<Outcome> all = new ArrayList<>(candidacy.size());
        for (int row = 0; row < candidacy.size(); row++) {
            all.add(switch (decision.get(row)) {
                case "hire" -> hire(review.getInt(candidacy.get(row)), departure.getInt(candidacy.get(row)));
                case "reject" -> Outcome.REJECTED;
                case "offer_declined" -> Outcome.OFFER_DECLINED;
                case "withdrawn" -> Outcome.WITHDRAWN;
                default -> openedLater(row) ? Outcome.NOT_OPENED : Outcome.IN_FLIGHT;
            });
        }
        return List.copyOf(all);
    }

    private boolean openedLater(int row) {
        @Nullable LocalDate opened = candidacies.dateColumn("opened_on").get(row);
        return opened != null && opened.isAfter(asOf);
    }

    private Outcome hire(int reviewRow, int departureRow) {
        double rating = reviewRow < 0 ? Double.NaN : reviews.doubleColumn("rating").getDouble(reviewRow);
        return policy.judge(new Hire(reviewRow >= 0, Double.isNaN(rating) ? null : (Double) rating,
                departureRow < 0 ? null : departures.dateColumn("started_on").get(departureRow),
                departureRow < 0 ? null : departures.dateColumn("departed_on").get(departureRow),
                departureRow < 0 ? null : departures.stringColumn("kind").get(departureRow)), asOf);
    }
}
