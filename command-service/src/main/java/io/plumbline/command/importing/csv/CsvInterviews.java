package io.plumbline.command.importing.csv;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.plumbline.command.importing.Claim;
import io.plumbline.command.importing.Story;
import io.plumbline.command.importing.Fault;
import io.plumbline.command.importing.Rubrics;
import io.plumbline.command.importing.Settlement;
import io.plumbline.events.Assignment;
import io.plumbline.events.CandidacyEvent.CandidacyOpened;
import io.plumbline.events.CandidacyEvent.InterviewScheduled;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.InterviewId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The interviews of one candidacy and their scorecards. An interview is known from its cards alone: it was scheduled by
 * the first of them, and by the candidacy's end, since cards are written late and interviews are not held late.
 */
final class CsvInterviews {
    private final CandidacyRows rows;
    private final CandidacyOpened opened;
    private final @Nullable Claim opening;
    private final Story story;
    private final Rubrics rubrics;
    private final Settlement settlement;
    private final @Nullable Instant endedAt;

    CsvInterviews(
            CandidacyRows rows,
            CandidacyOpened opened,
            @Nullable Claim opening,
            Story story,
            Rubrics rubrics,
            Settlement settlement,
            @Nullable Instant endedAt) {
        this.endedAt = endedAt;
        this.rows = rows;
        this.opened = opened;
        this.opening = opening;
        this.story = story;
        this.rubrics = rubrics;
        this.settlement = settlement;
    }

    List<Claim> claims() {
        Map<String, List<Cells>> ratings = ratingsByCard();
        Map<InterviewId, List<CsvScorecard>> cards = new LinkedHashMap<>();
        for (Cells row : Distinct.by(List.of("interview", "interviewer"), rows.scorecards(), settlement)) {
            List<Cells> rated = Objects.requireNonNullElse(ratings.remove(card(row)), List.of());
            CsvScorecard card = Reading.of(row, settlement, () -> CsvScorecard.read(row));
            if (card == null) {
                rated.forEach(each -> settlement.quarantine(each.row(), Fault.dependsOn(row.row())));
            } else {
                card.rate(rated, rubrics.scale(), settlement);
                cards.computeIfAbsent(card.interview(), each -> new ArrayList<>()).add(card);
            }
        }
        ratings.values().stream().flatMap(List::stream).forEach(this::withoutCard);
        List<Claim> claims = new ArrayList<>();
        cards.forEach((interview, ofInterview) -> claims.addAll(claims(interview, ofInterview)));
        return claims;
    }

    private List<Claim> claims(InterviewId interview, List<CsvScorecard> cards) {
        Claim scheduled = Claim.of(
                scheduled(interview, cards), cards.stream().map(CsvScorecard::row).toList(), opening);
        return Stream.concat(
                        Stream.of(scheduled),
                        cards.stream().flatMap(card -> card.claims(opened.candidacy(), scheduled)))
                .toList();
    }

    private InterviewScheduled scheduled(InterviewId interview, List<CsvScorecard> cards) {
        Instant first = cards.stream().map(CsvScorecard::submittedAt).min(Instant::compareTo).orElseThrow();
        Instant heldBy = endedAt != null && endedAt.isBefore(first) ? endedAt : first;
        List<Assignment> panel = cards.stream().map(CsvScorecard::assignment).toList();
        InterviewScheduled known = story.scheduled(interview);
        Set<String> rated = new TreeSet<>();
        cards.forEach(card -> rated.addAll(card.competencies()));
        Rubrics.Published rubric = known == null
                ? rubrics.covering(
                        new RoleLevel(opened.roleFamily(), opened.level()).rubric(), rated, opened.occurredAt())
                : new Rubrics.Published(known.rubric(), known.competencies());
        return new InterviewScheduled(
                opened.candidacy(),
                interview,
                null,
                rubric.version(),
                rubric.competencies(),
                rubrics.scale(),
                EvidenceRule.NONE,
                List.of(),
                null,
                null,
                panel,
                false,
                heldBy);
    }

    private Map<String, List<Cells>> ratingsByCard() {
        return Distinct.by(List.of("interview", "interviewer", "competency"), rows.ratings(), settlement).stream()
                .collect(groupingBy(CsvInterviews::card, LinkedHashMap::new, toList()));
    }

    private void withoutCard(Cells rating) {
        settlement.quarantine(rating.row(), new Fault("NO_SCORECARD", "interviewer",
                "scorecards.csv has no row of this interview and interviewer. Add it."));
    }

    private static String card(Cells row) {
        return row.optional("interview") + "\n" + row.optional("interviewer");
    }
}
