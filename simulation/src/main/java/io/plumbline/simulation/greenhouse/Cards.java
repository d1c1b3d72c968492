package io.plumbline.simulation.greenhouse;

import io.plumbline.simulation.Dice;
import io.plumbline.simulation.Participation;
import io.plumbline.simulation.Recommendation;
import io.plumbline.simulation.RoleFamily;
import io.plumbline.simulation.SimulatedScorecard;
import io.plumbline.simulation.greenhouse.Harvest.Answer;
import io.plumbline.simulation.greenhouse.Harvest.Application;
import io.plumbline.simulation.greenhouse.Harvest.Attribute;
import io.plumbline.simulation.greenhouse.Harvest.Named;
import io.plumbline.simulation.greenhouse.Harvest.Person;
import io.plumbline.simulation.greenhouse.Harvest.Ratings;
import io.plumbline.simulation.greenhouse.Harvest.Scorecard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A scorecard as Greenhouse holds it: words for ratings, what has no field of its own as answers in HTML. */
final class Cards {

    private static final double TYPED_IN_BY_ANOTHER = .03;
    private static final double AMENDED = .01;
    private static final double WITH_NOTE = .1;
    private static final List<String> WORDS = List.of("definitely_not", "no", "mixed", "yes", "strong_yes");

    private final Staff staff;
    private final Instant end;
    private final boolean beforeAmendments;
    private long amended;

    /** @param end of the history: nothing is amended later */
    Cards(Staff staff, Instant end, boolean beforeAmendments) {
        this.staff = staff;
        this.end = end;
        this.beforeAmendments = beforeAmendments;
    }

    /** How many cards were changed after they were submitted, whether or not that is written yet. */
    long amended() {
        return amended;
    }

    Scorecard of(long id, SimulatedScorecard card, Application application, RoleFamily family, Named step,
            Instant interviewedAt, Dice dice) {
        Instant submittedAt = card.submittedAt();
        // A night's sleep at most: no decision is made before the afternoon of the day after.
        Instant later = submittedAt.plus(Duration.ofHours(dice.between(1, 10)));
        Map<String, Integer> ratings = card.ratings();
        boolean amends = dice.chance(AMENDED) && later.isBefore(end);
        amended += amends ? 1 : 0;
        boolean says = amends && !beforeAmendments;
        Person interviewer = staff.person(card.interviewer());
        boolean forThem = dice.chance(TYPED_IN_BY_ANOTHER);
        return new Scorecard(id, says ? later : submittedAt, submittedAt, step.name(), step, application.candidateId(),
                application.id(), interviewedAt, forThem ? Staff.COORDINATOR : interviewer, interviewer, submittedAt,
                word(card.recommendation()), attributes(family, amends && beforeAmendments ? first(ratings) : ratings, dice),
                ratings(amends && beforeAmendments ? first(ratings) : ratings), questions(card, dice));
    }

    /** What an amended card said at first: one rating stood a point elsewhere. */
    private static Map<String, Integer> first(Map<String, Integer> ratings) {
        var first = new LinkedHashMap<>(ratings);
        String changed = first.keySet().iterator().next();
        first.compute(changed, (_, rating) -> rating == null || rating == WORDS.size() ? WORDS.size() - 1 : rating + 1);
        return first;
    }

    private static List<Attribute> attributes(RoleFamily family, Map<String, Integer> ratings, Dice dice) {
        return family.competencies().stream().map(competency -> {
            Integer rating = ratings.get(competency.name());
            String note = rating != null && dice.chance(WITH_NOTE) ? Notes.onRating(rating, dice) : null;
            return new Attribute(competency.name(), "Skills", note, rating == null ? "no_decision" : WORDS.get(rating - 1));
        }).toList();
    }

    private static Ratings ratings(Map<String, Integer> ratings) {
        return new Ratings(rated(ratings, 1), rated(ratings, 2), rated(ratings, 3), rated(ratings, 4), rated(ratings, 5));
    }

    private static List<String> rated(Map<String, Integer> ratings, int points) {
        return ratings.entrySet().stream().filter(one -> one.getValue() == points).map(Map.Entry::getKey).toList();
    }

    private static List<Answer> questions(SimulatedScorecard card, Dice dice) {
        var answers = new ArrayList<Answer>();
        answers.add(new Answer(null, "Key Take-Aways", Notes.takeAway(dice)));
        if (card.participation() != Participation.LEAD) {
            answers.add(new Answer(601L, "Part in this interview",
                    card.participation() == Participation.SHADOW ? "Shadow" : "Reverse shadow"));
        }
        if (card.successProbability() != null) {
            answers.add(new Answer(602L, "Chance that this hire works out",
                    "<p>" + Math.round(card.successProbability() * 100) + "%</p>"));
        }
        return answers;
    }

    private static @Nullable String word(@Nullable Recommendation recommendation) {
        return switch (recommendation) {
            case null -> null;
            case STRONG_NO -> "definitely_not";
            case NO -> "no";
            case YES -> "yes";
            case STRONG_YES -> "strong_yes";
            case NO_DECISION -> "no_decision";
        };
    }
}
