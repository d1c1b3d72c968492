package io.plumbline.analytics.facts;

import static io.plumbline.analytics.facts.FactColumn.of;
import static io.plumbline.analytics.facts.FactColumn.text;
import static io.plumbline.analytics.facts.FactColumn.word;
import static io.plumbline.analytics.facts.Kind.COUNT;
import static io.plumbline.analytics.facts.Kind.DATE;
import static io.plumbline.analytics.facts.Kind.FLAG;
import static io.plumbline.analytics.facts.Kind.INSTANT;
import static io.plumbline.analytics.facts.Kind.NUMBER;
import static io.plumbline.analytics.facts.Presence.COLUMN;
import static io.plumbline.analytics.facts.Presence.FILLED;
import static io.plumbline.analytics.facts.Presence.OPTIONAL;

import java.util.List;
import tech.tablesaw.api.Table;

/**
 * The tables of a hiring history and their columns. The first three make a history; the rest may be
 * absent, and what needs them then says so.
 */
public enum FactTable {
    /** A row per candidacy; {@code decision} is empty while it is in flight. */
    CANDIDACIES(true, List.of("candidacy"),
            text("candidacy", FILLED), text("candidate", FILLED), text("role_family", COLUMN), text("level", COLUMN),
            text("team", COLUMN), of("opened_on", DATE, COLUMN),
            word("decision", COLUMN, "hire", "reject", "withdrawn", "offer_declined"), of("decided_on", DATE, COLUMN),
            text("group", OPTIONAL)),
    /**
     * A row per interviewer and interview. {@code others_visible} says whether colleagues' cards could be
     * read when this one was first written; of an amended card the ratings are those that stood before
     * colleagues' cards could be read.
     */
    SCORECARDS(true, List.of("interview", "interviewer"),
            text("interview", FILLED), text("candidacy", FILLED), text("interviewer", FILLED),
            word("participation", COLUMN, "lead", "shadow", "reverse_shadow"), of("submitted_at", INSTANT, FILLED),
            word("recommendation", COLUMN, "strong_no", "no", "yes", "strong_yes", "no_decision"),
            of("success_probability", NUMBER, COLUMN).within(0, 1),
            of("amended_at", INSTANT, OPTIONAL), of("others_visible", FLAG, OPTIONAL),
            of("evidence_characters", COUNT, OPTIONAL).within(0, Integer.MAX_VALUE)),
    /** A row per scorecard and competency rated. */
    RATINGS(true, List.of("interview", "interviewer", "competency"),
            text("interview", FILLED), text("interviewer", FILLED), text("competency", FILLED), of("rating", NUMBER, FILLED)),
    /** A row per hire and checkpoint reviewed; {@code checkpoint} in months. */
    REVIEWS(false, List.of("candidacy", "checkpoint"),
            text("candidacy", FILLED), of("checkpoint", COUNT, FILLED).within(1, 120), of("reviewed_on", DATE, FILLED),
            of("rating", NUMBER, COLUMN).within(1, 5), of("would_hire_again", FLAG, COLUMN)),
    /** A row per person who started; {@code departed_on} is empty while employed. */
    DEPARTURES(false, List.of("candidacy"),
            text("candidacy", FILLED), of("started_on", DATE, FILLED), of("departed_on", DATE, COLUMN),
            word("kind", COLUMN, "voluntary", "dismissed", "redundancy", "end_of_contract"), of("regretted", FLAG, COLUMN)),
    /** A row per interview. */
    INTERVIEWS(false, List.of("interview"),
            text("interview", FILLED), text("candidacy", FILLED), text("stage", COLUMN), of("held_at", INSTANT, COLUMN),
            text("rubric", COLUMN), text("rubric_version", COLUMN)),
    /** A row per scorecard and question asked. */
    QUESTIONS(false, List.of("interview", "interviewer", "question"),
            text("interview", FILLED), text("interviewer", FILLED), text("question", FILLED), text("kind", COLUMN),
            of("off_target", FLAG, COLUMN), text("competency", COLUMN)),
    /** A row per scorecard and reasoning signal. */
    SIGNALS(false, List.of("interview", "interviewer", "signal"),
            text("interview", FILLED), text("interviewer", FILLED), text("signal", FILLED),
            word("state", FILLED, "observed", "not_observed", "not_probed")),
    /** A row per thing that happened to an interviewer. */
    INTERVIEWER_EVENTS(false, List.of("interviewer", "on", "kind"),
            text("interviewer", FILLED), of("on", DATE, FILLED), word("kind", FILLED, "training", "certified", "card_delivered")),
    /** A row per candidacy and stage it reached. */
    STAGES(false, List.of("candidacy", "stage"),
            text("candidacy", FILLED), text("stage", FILLED), of("passed", FLAG, COLUMN), of("on", DATE, COLUMN));

    private final boolean required;
    private final List<String> key;
    private final List<FactColumn> columns;

    FactTable(boolean required, List<String> key, FactColumn... columns) {
        this.required = required;
        this.key = key;
        this.columns = List.of(columns);
    }

    /** Whether a history must have the table. */
    public boolean required() {
        return required;
    }

    /** The columns that together name a row; no two rows may agree in all of them. */
    public List<String> key() {
        return key;
    }

    public List<FactColumn> columns() {
        return columns;
    }

    /** {@code scorecards.csv} and so on. */
    public String fileName() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".csv";
    }

    /** A new table of this shape without rows. */
    public Table create() {
        Table table = Table.create(name().toLowerCase(java.util.Locale.ROOT));
        columns.forEach(column -> table.addColumns(column.create()));
        return table;
    }
}
