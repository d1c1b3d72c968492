package io.plumbline.query.testing;

import io.plumbline.analytics.facts.HiringFacts;
import io.plumbline.events.CandidacyEvent;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.CandidateId;
import io.plumbline.events.DecisionOutcome;
import io.plumbline.events.DepartureKind;
import io.plumbline.events.Event;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Judgement;
import io.plumbline.events.Participation;
import io.plumbline.events.Rating;
import io.plumbline.events.Recommendation;
import io.plumbline.events.Word;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Row;

/** The events a history of files comes to: each candidacy's in the order they occurred. */
public final class HistoryEvents {
    private final HiringFacts facts;
    private final Map<String, List<Event>> byCandidacy = new LinkedHashMap<>();

    private HistoryEvents(HiringFacts facts) {
        this.facts = facts;
    }

    public static List<Event> of(HiringFacts facts) {
        return new HistoryEvents(facts).all();
    }

    private List<Event> all() {
        facts.candidacies().forEach(this::candidacy);
        scorecards();
        facts.reviews().forEach(row -> add(row, new CandidacyEvent.OutcomeReviewed(id(row), row.getInt("checkpoint"),
                row.getDate("reviewed_on"), number(row, "rating"), flag(row, "would_hire_again"), midnight(row.getDate("reviewed_on")))));
        facts.departures().forEach(this::employment);
        List<Event> all = new ArrayList<>();
        byCandidacy.values().forEach(events -> {
            events.sort(Comparator.comparing(Event::occurredAt));
            all.addAll(events);
        });
        return all;
    }

    private void candidacy(Row row) {
        add(row, new CandidacyEvent.CandidacyOpened(id(row), new CandidateId(row.getString("candidate")), row.getString("role_family"),
                row.getString("level"), row.getString("team"), null, null, midnight(row.getDate("opened_on"))));
        String decision = row.getString("decision");
        if (!decision.isEmpty()) {
            Instant at = midnight(row.getDate("decided_on")).plusSeconds(3600);
            switch (decision) {
                case "hire" -> add(row, new CandidacyEvent.DecisionMade(id(row), DecisionOutcome.HIRE, null, at));
                case "reject" -> add(row, new CandidacyEvent.DecisionMade(id(row), DecisionOutcome.REJECT, null, at));
                case "withdrawn" -> add(row, new CandidacyEvent.CandidateWithdrew(id(row), at));
                default -> {
                    add(row, new CandidacyEvent.DecisionMade(id(row), DecisionOutcome.HIRE, null, at));
                    add(row, new CandidacyEvent.OfferDeclined(id(row), at.plusSeconds(1)));
                }
            }
        }
    }

    private void scorecards() {
        Map<String, List<Rating>> ratings = new HashMap<>();
        facts.ratings().forEach(row -> ratings.computeIfAbsent(card(row), _ -> new ArrayList<>())
                .add(new Rating(row.getString("competency"), row.getDouble("rating"), null, 0)));
        facts.scorecards().forEach(row -> {
            String participation = row.getString("participation");
            String recommendation = row.getString("recommendation");
            add(row, new CandidacyEvent.ScorecardSubmitted(id(row), new InterviewId(row.getString("interview")),
                    new InterviewerId(row.getString("interviewer")),
                    participation.isEmpty() ? Participation.LEAD : Word.parse(Participation.class, "participation", participation),
                    new Judgement(ratings.getOrDefault(card(row), List.of()), List.of(), List.of(),
                            recommendation.isEmpty() ? null : Word.parse(Recommendation.class, "recommendation", recommendation),
                            number(row, "success_probability"), null),
                    false, false, row.getInstant("submitted_at")));
        });
    }

    private void employment(Row row) {
        LocalDate started = row.getDate("started_on");
        add(row, new CandidacyEvent.HireStarted(id(row), started, midnight(started)));
        if (!row.isMissing("departed_on")) {
            LocalDate departed = row.getDate("departed_on");
            add(row, new CandidacyEvent.DepartureRecorded(id(row), departed, Word.parse(DepartureKind.class, "kind", row.getString("kind")),
                    flag(row, "regretted"), midnight(departed)));
        }
    }

    private void add(Row row, Event event) {
        byCandidacy.computeIfAbsent(row.getString("candidacy"), _ -> new ArrayList<>()).add(event);
    }

    private static CandidacyId id(Row row) {
        return new CandidacyId(row.getString("candidacy"));
    }

    private static String card(Row row) {
        return row.getString("interview") + " " + row.getString("interviewer");
    }

    private static @Nullable Double number(Row row, String column) {
        return row.isMissing(column) ? null : Double.valueOf(row.getDouble(column));
    }

    private static @Nullable Boolean flag(Row row, String column) {
        return row.isMissing(column) ? null : row.getBoolean(column);
    }

    private static Instant midnight(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
