package io.plumbline.query.facts;

import io.plumbline.analytics.facts.FactTable;
import io.plumbline.analytics.facts.HiringFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import tech.tablesaw.api.Table;

/** Reads the projections' tables into those of the engine, as known at a moment. */
public final class KnownFacts {
    private final Connection transaction;
    private final Moment moment;
    private final Map<FactTable, Table> tables = new EnumMap<>(FactTable.class);

    private KnownFacts(Connection transaction, Moment moment) {
        this.transaction = transaction;
        this.moment = moment;
    }

    /**
     * The same moment gives the same facts for ever. What is about a candidacy that is not known yet is left out.
     *
     * @param transaction repeatable read, so that all tables are of one state
     */
    public static HiringFacts read(Connection transaction, Moment moment) throws SQLException {
        return new KnownFacts(transaction, moment).read();
    }

    private HiringFacts read() throws SQLException {
        People people = People.read(transaction, moment);
        Candidacies candidacies = Candidacies.read(transaction, moment, people);
        tables.put(FactTable.CANDIDACIES, candidacies.table());
        Scorecards cards = Scorecards.read(transaction, moment, candidacies);
        tables.put(FactTable.SCORECARDS, cards.table());
        tables.put(FactTable.RATINGS, cards.ratings());
        putIfAny(FactTable.QUESTIONS, cards.questions());
        putIfAny(FactTable.SIGNALS, cards.signals());
        putIfAny(FactTable.INTERVIEWS, cards.interviews());
        putIfAny(FactTable.INTERVIEWER_EVENTS, people.events());
        Outcomes outcomes = new Outcomes(transaction, moment, candidacies);
        tables.put(FactTable.REVIEWS, outcomes.reviews());
        tables.put(FactTable.DEPARTURES, outcomes.departures());
        return new HiringFacts(tables);
    }

    /** A table without rows says nothing: to the engine that is an input which is not there. */
    private void putIfAny(FactTable shape, Table table) {
        if (!table.isEmpty()) {
            tables.put(shape, table);
        }
    }
}
