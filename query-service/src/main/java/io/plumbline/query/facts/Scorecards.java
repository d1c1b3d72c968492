package io.plumbline.query.facts;

import io.plumbline.analytics.facts.FactTable;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.Table;

/**
 * The scorecards that stood, each with the version that counts: the last one written before others' cards were visible.
 * A card first written when they were visible has its last version, and says so. Withdrawn cards are none.
 */
final class Scorecards {
    /** Interview ids are unique within a candidacy; where two candidacies share one, the candidacy's id goes before it. */
    private static final String CARDS = """
            with %s,
            shared as (
                select interview from (select distinct candidacy, interview from card) c group by interview having count(*) > 1)
            select v.position, c.candidacy, case when s.interview is null then c.interview else c.candidacy || '/' || c.interview end,
                   c.interviewer, f.participation, f.occurred_at, v.recommendation, v.success_probability,
                   c.amended_at, f.others_visible, v.evidence_characters, c.interview
            from %s
            left join shared s on s.interview = c.interview""".formatted(KnownRows.CARD, KnownRows.CARDS_WITH_VERSIONS);
    private static final String RATINGS = "select position, competency, value from query.rating where position <= :w";
    private static final String QUESTIONS = "select position, question, kind, off_target, competency from query.asked_question where position <= :w";
    private static final String SIGNALS = "select position, signal, state from query.observed_signal where position <= :w";

    private record Card(String interview, String interviewer) {}

    private final Connection transaction;
    private final Moment moment;
    private final Cells cells = new Cells(FactTable.SCORECARDS);
    private final Map<Long, Card> byVersion = new HashMap<>();
    private final Interviews interviews = new Interviews();

    private Scorecards(Connection transaction, Moment moment) {
        this.transaction = transaction;
        this.moment = moment;
    }

    static Scorecards read(Connection transaction, Moment moment, Candidacies candidacies) throws SQLException {
        Scorecards all = new Scorecards(transaction, moment);
        moment.each(transaction, CARDS, row -> {
            if (candidacies.knows(row.getString(2))) {
                all.add(row);
            }
        });
        return all;
    }

    private void add(ResultSet row) throws SQLException {
        String candidacy = row.getString(2);
        Card card = new Card(row.getString(3), row.getString(4));
        byVersion.put(row.getLong(1), card);
        interviews.scored(candidacy, row.getString(12), card.interview());
        cells.row(card.interview(), candidacy, card.interviewer(), row.getString(5), instant(row, 6), row.getString(7),
                row.getObject(8, Double.class), instant(row, 9), row.getBoolean(10), row.getInt(11));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    Table table() {
        return cells.table();
    }

    Table ratings() throws SQLException {
        return read(FactTable.RATINGS, RATINGS,
                (card, row, into) -> into.row(card.interview(), card.interviewer(), row.getString(2), row.getDouble(3)));
    }

    Table questions() throws SQLException {
        return read(FactTable.QUESTIONS, QUESTIONS, (card, row, into) -> into.row(
                card.interview(), card.interviewer(), row.getString(2), row.getString(3), row.getBoolean(4), row.getString(5)));
    }

    Table signals() throws SQLException {
        return read(FactTable.SIGNALS, SIGNALS,
                (card, row, into) -> into.row(card.interview(), card.interviewer(), row.getString(2), row.getString(3)));
    }

    /** The interviews that have a scorecard. */
    Table interviews() throws SQLException {
        return interviews.read(transaction, moment);
    }

    private interface Part {
        void add(Card card, ResultSet row, Cells into) throws SQLException;
    }

    private Table read(FactTable shape, String query, Part part) throws SQLException {
        Cells parts = new Cells(shape);
        moment.each(transaction, query, row -> {
            Card card = byVersion.get(row.getLong(1));
            if (card != null) {
                part.add(card, row, parts);
            }
        });
        return parts.table();
    }
}
