package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Claim;
import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Keys;
import io.plumbline.command.importing.Row;
import io.plumbline.command.importing.Settlement;
import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent.ScorecardAmended;
import io.plumbline.events.CandidacyEvent.ScorecardSubmitted;
import io.plumbline.events.CandidacyId;
import io.plumbline.events.InterviewId;
import io.plumbline.events.InterviewerId;
import io.plumbline.events.Judgement;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.Participation;
import io.plumbline.events.Rating;
import io.plumbline.events.Recommendation;
import io.plumbline.events.Scale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row of scorecards.csv with the rows of ratings.csv that belong to it. */
final class CsvScorecard {
    private final Row row;
    private final InterviewId interview;
    private final Assignment assignment;
    private final Instant submittedAt;
    private final @Nullable Instant amendedAt;
    private final boolean othersVisible;
    private final @Nullable Recommendation recommendation;
    private final @Nullable Double successProbability;
    private final List<Rating> ratings = new ArrayList<>();
    private final List<String> competencies = new ArrayList<>();
    private final List<Row> ratingRows = new ArrayList<>();

    private CsvScorecard(Cells cells) {
        row = cells.row();
        interview = cells.id("interview", InterviewId::new);
        assignment = new Assignment(
                cells.id("interviewer", InterviewerId::new),
                Objects.requireNonNullElse(cells.optionalWord("participation", Participation.class), Participation.LEAD));
        submittedAt = cells.instant("submitted_at");
        amendedAt = cells.optionalInstant("amended_at");
        othersVisible = Boolean.TRUE.equals(cells.optionalFlag("others_visible"));
        recommendation = cells.optionalWord("recommendation", Recommendation.class);
        successProbability = cells.optionalNumber("success_probability");
        if (successProbability != null && (successProbability < 0 || successProbability > 1)) {
            throw new MalformedValueException(
                    "success_probability", "A probability lies between 0 and 1, not " + successProbability + ".");
        }
        if (amendedAt != null && amendedAt.isBefore(submittedAt)) {
            throw new MalformedValueException("amended_at", "It is before the card was submitted.");
        }
    }

    /** @throws MalformedValueException naming the column */
    static CsvScorecard read(Cells cells) {
        return new CsvScorecard(cells);
    }

    void rate(List<Cells> rows, Scale scale, Settlement settlement) {
        for (Cells each : rows) {
            Rating rating = Reading.of(each, settlement, () -> new Rating(Keys.of(each.text("competency")), each.number("rating"), null, 0));
            if (rating == null) {
                continue;
            }
            if (!scale.holds(rating.value())) {
                settlement.quarantine(each.row(), new Fault("RATING_OFF_SCALE", "rating",
                        rating.value() + " is not on the scale " + scale + ". Correct it, or give the scale with --scale MIN MAX."));
                continue;
            }
            ratings.add(rating);
            competencies.add(each.text("competency"));
            ratingRows.add(each.row());
        }
    }

    /** The card, and its amendment: what it says now stands where it was before others' cards could be read. */
    Stream<Claim> claims(CandidacyId candidacy, Claim scheduled) {
        Judgement judgement =
                new Judgement(ratings, List.of(), List.of(), recommendation, successProbability, null);
        List<Row> rows = Stream.concat(Stream.of(row), ratingRows.stream()).toList();
        Claim submitted = Claim.of(
                new ScorecardSubmitted(
                        candidacy,
                        interview,
                        assignment.interviewer(),
                        assignment.participation(),
                        judgement,
                        othersVisible,
                        false,
                        submittedAt),
                rows,
                scheduled);
        if (amendedAt == null) {
            return Stream.of(submitted);
        }
        return Stream.of(
                submitted,
                Claim.of(
                        new ScorecardAmended(
                                candidacy, interview, assignment.interviewer(), judgement, true, false, amendedAt),
                        List.of(row),
                        submitted));
    }

    Row row() {
        return row;
    }

    InterviewId interview() {
        return interview;
    }

    Assignment assignment() {
        return assignment;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    /** The names of what it rates. */
    List<String> competencies() {
        return competencies;
    }
}
