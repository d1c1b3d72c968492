package io.plumbline.query.facts;

/**
 * SQL of what stood at a {@link Moment}: parts of a {@code with}, each called as its constant in lower case. Figures and
 * exports read through the same parts, so they cannot disagree.
 */
public final class KnownRows {
    /** A row per candidacy: its opening. */
    public static final String OPENED = """
            opened as (
                select distinct on (c.candidacy) c.* from query.candidacy c where %s
                order by c.candidacy, c.position)""".formatted(Moment.known("c.position", "c.occurred_at"));

    /** A row per candidacy that is decided: {@code decision}, {@code decided_on}. */
    public static final String DECIDED = """
            decided as (
                select distinct on (candidacy) candidacy, decision, (occurred_at at time zone 'UTC')::date as decided_on
                from query.decision where %s
                order by candidacy, position desc)""".formatted(Moment.held());

    /**
     * A row per scorecard that stands: positions of its {@code first} and {@code last} version and of the last one
     * {@code before_visible}. Withdrawn cards are none.
     */
    public static final String CARD = """
            card as (
                select candidacy, interview, interviewer, min(position) as first, max(position) as last,
                       max(position) filter (where not others_visible) as before_visible,
                       max(occurred_at) filter (where amends) as amended_at
                from query.scorecard where %s and %s is not true
                group by candidacy, interview, interviewer)""".formatted(
            Moment.known("position", "occurred_at"), Moment.known("withdrawn_position", "withdrawn_at"));

    /**
     * Each card {@code c} with its first version {@code f} and the version that counts, {@code v}: the last one written
     * before others' cards were visible. A card first written when they were visible has its last version, and says so.
     */
    public static final String CARDS_WITH_VERSIONS = """
            card c
            join query.scorecard f on f.position = c.first and not f.amends
            join query.scorecard v on v.position = case when f.others_visible then c.last else c.before_visible end""";

    /** A row per interview: its stage and rubric, and when it was held by the last word on it. */
    public static final String HELD = """
            held as (
                select distinct on (f.candidacy, f.interview) f.candidacy, f.interview, f.stage, l.starts_at, f.rubric, f.rubric_version
                from query.interview f
                join query.interview l on l.candidacy = f.candidacy and l.interview = f.interview
                    and l.change in ('scheduled', 'rescheduled') and %s
                where f.change = 'scheduled' and %s
                order by f.candidacy, f.interview, l.position desc)""".formatted(
            Moment.known("l.position", "l.occurred_at"), Moment.known("f.position", "f.occurred_at"));

    /** A row per hire and checkpoint. */
    public static final String REVIEWED = """
            reviewed as (
                select distinct on (candidacy, checkpoint) candidacy, checkpoint, reviewed_on, rating, would_hire_again
                from query.outcome_review where %s
                order by candidacy, checkpoint, position desc)""".formatted(Moment.heldOn("reviewed_on"));

    /** A row per hire who started. */
    public static final String STARTED = """
            started as (
                select distinct on (candidacy) candidacy, started_on
                from query.hire_start where %s
                order by candidacy, position desc)""".formatted(Moment.heldOn("started_on"));

    /** A row per hire who left: {@code departed_on}, {@code kind}, {@code regretted}. */
    public static final String LEFT = """
            left_on as (
                select distinct on (candidacy) candidacy, departed_on, kind, regretted
                from query.departure where %s
                order by candidacy, position desc)""".formatted(Moment.heldOn("departed_on"));

    private KnownRows() {}
}
