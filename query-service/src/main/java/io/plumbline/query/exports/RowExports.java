package io.plumbline.query.exports;

import static io.plumbline.query.exports.Column.Kind.COUNT;
import static io.plumbline.query.exports.Column.Kind.DATE;
import static io.plumbline.query.exports.Column.Kind.FLAG;
import static io.plumbline.query.exports.Column.Kind.INSTANT;
import static io.plumbline.query.exports.Column.Kind.NUMBER;
import static io.plumbline.query.exports.Column.Kind.PSEUDONYM;
import static io.plumbline.query.exports.Column.Kind.TEXT;

import io.plumbline.query.facts.KnownRows;
import io.plumbline.query.facts.Moment;
import java.util.List;
import java.util.stream.Stream;

/** The exports that are rows of what was recorded, and no figures. */
public final class RowExports {
    private static final List<Column> OF_A_CANDIDACY = List.of(
            Column.of("candidacy", PSEUDONYM, "One application. The same in every export."),
            Column.of("candidate", PSEUDONYM, "The person; the same when they apply again, and after records were merged."),
            Column.of("role_family", TEXT, "Role family, as the source names it."),
            Column.of("level", TEXT, "Level, as the source names it."),
            Column.of("team", TEXT, "Team, as the source names it."));

    private static final List<Column> OF_A_CARD = List.of(
            Column.of("interview", PSEUDONYM, "One meeting."),
            Column.of("stage", TEXT, "Stage of the interview.").orEmpty(),
            Column.of("rubric", TEXT, "The rubric the interview was held by.").orEmpty(),
            Column.of("rubric_version", COUNT, "Its version.").orEmpty(),
            Column.of("interviewer", PSEUDONYM, "Who wrote the card."),
            Column.of("participation", TEXT, "lead, shadow or reverse_shadow. Only leads' cards are in figures."),
            Column.of("submitted_at", INSTANT, "When the card was first submitted."),
            Column.of("others_visible", FLAG, "Whether colleagues' cards could be read when it was first written. Such cards are in no figure."));

    private static final String CANDIDACY_OF_ROW = "o.candidacy, o.candidate, o.role_family, o.level, o.team";
    private static final String CARD_OF_ROW = "c.candidacy || '/' || c.interview, h.stage, h.rubric, h.rubric_version, c.interviewer, "
            + "f.participation, f.occurred_at, f.others_visible";
    private static final String PUBLISHED = """
            published as (
                select distinct on (rubric, version) rubric, version, position, scale_min, scale_max
                from query.rubric_version where position <= :w order by rubric, version, position)""";

    private static final String CARDS = "from " + KnownRows.CARDS_WITH_VERSIONS + """

            join opened o on o.candidacy = c.candidacy
            left join held h on h.candidacy = c.candidacy and h.interview = c.interview
            """;
    private static final String RUBRIC_OF_CARD = "h.rubric = ? and h.rubric_version = ?";
    private static final String RUBRIC_OF_CANDIDACY =
            "exists (select from held h where h.candidacy = o.candidacy and h.rubric = ? and h.rubric_version = ?)";

    private RowExports() {}

    /**
     * The query behind an export, of everything, for whoever wants to run it without us.
     *
     * @param name scorecards, ratings or decisions
     */
    public static String query(String name, Moment moment) {
        SqlExport export = Stream.of(scorecards(), ratings(), decisions()).filter(each -> each.name().equals(name)).findFirst().orElseThrow();
        return moment.in(export.sql().formatted(Condition.TRUE.sql()));
    }

    static SqlExport decisions() {
        return new SqlExport("decisions", "One row a candidacy opened by the date: how it stood then.",
                columns(OF_A_CANDIDACY, List.of(
                        Column.of("opened_on", DATE, "When the candidacy was opened."),
                        Column.of("decision", TEXT, "hire, reject, withdrawn or offer_declined; empty while in flight.").orEmpty(),
                        Column.of("decided_on", DATE, "When that was so.").orEmpty())),
                "with %s, %s, %s select %s, (o.occurred_at at time zone 'UTC')::date, d.decision, d.decided_on "
                        .formatted(KnownRows.OPENED, KnownRows.DECIDED, KnownRows.HELD, CANDIDACY_OF_ROW)
                        + "from opened o left join decided d on d.candidacy = o.candidacy where %s order by o.position",
                RUBRIC_OF_CANDIDACY);
    }

    static SqlExport scorecards() {
        return new SqlExport("scorecards",
                "One row a scorecard that was not withdrawn, as last written before colleagues' cards could be read.",
                columns(OF_A_CANDIDACY, OF_A_CARD, List.of(
                        Column.of("held_at", INSTANT, "When the interview was held.").orEmpty(),
                        Column.of("amended_at", INSTANT, "When the card was last changed.").orEmpty(),
                        Column.of("recommendation", TEXT, "strong_no, no, yes, strong_yes or no_decision.").orEmpty(),
                        Column.of("success_probability", NUMBER, "The stated chance that the hire works out, 0 to 1.").orEmpty(),
                        Column.of("evidence_characters", COUNT, "How much evidence was written for the ratings, in characters."))),
                "with %s, %s, %s select %s, %s, h.starts_at, c.amended_at, v.recommendation, v.success_probability, v.evidence_characters "
                        .formatted(KnownRows.OPENED, KnownRows.CARD, KnownRows.HELD, CANDIDACY_OF_ROW, CARD_OF_ROW)
                        + CARDS + "where %s order by c.first",
                RUBRIC_OF_CARD);
    }

    static SqlExport ratings() {
        return new SqlExport("ratings", "One row a competency rated on a scorecard, of the same cards as in scorecards.",
                columns(OF_A_CANDIDACY, OF_A_CARD, List.of(
                        Column.of("competency", TEXT, "What was rated: its key in the rubric."),
                        Column.of("competency_name", TEXT, "What the rubric calls it.").orEmpty(),
                        Column.of("rating", NUMBER, "On the rubric's own scale."),
                        Column.of("scale_min", NUMBER, "Lowest rating of the scale.").orEmpty(),
                        Column.of("scale_max", NUMBER, "Highest rating of the scale.").orEmpty())),
                "with %s, %s, %s, %s select %s, %s, r.competency, k.name, r.value, p.scale_min, p.scale_max "
                        .formatted(KnownRows.OPENED, KnownRows.CARD, KnownRows.HELD, PUBLISHED, CANDIDACY_OF_ROW, CARD_OF_ROW)
                        + CARDS + """
                        join query.rating r on r.position = v.position
                        left join published p on p.rubric = h.rubric and p.version = h.rubric_version
                        left join query.competency k on k.position = p.position and k.competency = r.competency
                        where %s order by c.first, r.competency""",
                RUBRIC_OF_CARD);
    }

    /** @param horizon checkpoint, in months, whose review decides; its review and rating are the last two columns */
    static SqlExport hires(int horizon) {
        return new SqlExport("outcomes", "", columns(OF_A_CANDIDACY, List.of(
                        Column.of("decided_on", DATE, "When the hire was decided."),
                        Column.of("started_on", DATE, "First day of work.").orEmpty(),
                        Column.of("departed_on", DATE, "Last day, once they have left.").orEmpty(),
                        Column.of("departure", TEXT, "voluntary, dismissed, redundancy or end_of_contract.").orEmpty(),
                        Column.of("regretted", FLAG, "Whether it was regretted that they left.").orEmpty(),
                        Column.of("checkpoint", COUNT, "Months after the start that the review is of.").orEmpty(),
                        Column.of("reviewed_on", DATE, "When they were reviewed.").orEmpty(),
                        Column.of("review_rating", NUMBER, "What the review says of the work, 1 to 5.").orEmpty(),
                        Column.of("would_hire_again", FLAG, "Whether the reviewer would hire them again.").orEmpty(),
                        Column.of("horizon_reviewed", FLAG, ""), Column.of("horizon_rating", NUMBER, "").orEmpty())),
                "with %s, %s, %s, %s, %s, %s select %s, d.decided_on, s.started_on, l.departed_on, l.kind, l.regretted, "
                        .formatted(KnownRows.OPENED, KnownRows.DECIDED, KnownRows.HELD, KnownRows.STARTED, KnownRows.LEFT,
                                KnownRows.REVIEWED, CANDIDACY_OF_ROW)
                + """
                r.checkpoint, r.reviewed_on, r.rating, r.would_hire_again, y.candidacy is not null, y.rating
                from opened o
                join decided d on d.candidacy = o.candidacy and d.decision = 'hire'
                left join started s on s.candidacy = o.candidacy
                left join left_on l on l.candidacy = o.candidacy
                left join reviewed r on r.candidacy = o.candidacy
                left join reviewed y on y.candidacy = o.candidacy and y.checkpoint = HORIZON
                where %s order by o.position, r.checkpoint""".replace("HORIZON", Integer.toString(horizon)),
                RUBRIC_OF_CANDIDACY);
    }

    @SafeVarargs
    private static List<Column> columns(List<Column>... parts) {
        return Stream.of(parts).flatMap(List::stream).toList();
    }
}
