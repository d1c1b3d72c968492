package io.plumbline.query.findings;

import io.plumbline.analytics.report.ReportJson;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** The table of findings. The newest is the one that covers most events. */
final class FindingTable {
    private static final int KEPT = 20;
    private static final String NEWEST = """
            select id, watermark, parked_events, rebuilt_at, computed_at, fit_millis, report, problem from query.finding
            where settings = ? order by watermark desc, id desc limit 1""";
    private static final String NEWEST_ID = "select id from query.finding where settings = ? order by watermark desc, id desc limit 1";
    private static final String INSERT = """
            insert into query.finding (watermark, parked_events, rebuilt_at, settings, as_of, report, problem, fit_millis, computed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (watermark, parked_events, rebuilt_at, settings) do update
            set as_of = excluded.as_of, report = excluded.report, problem = excluded.problem, fit_millis = excluded.fit_millis,
                computed_at = excluded.computed_at""";
    private static final String PRUNE = """
            delete from query.finding where settings = ? and id not in (
                select id from query.finding where settings = ? order by watermark desc, id desc limit %d)""".formatted(KEPT);

    /** A finding with what it rests on. */
    record Stored(long id, Basis basis, Finding finding) {}

    private final String settings;

    /** @param settings the settings' JSON; findings of other settings are not seen */
    FindingTable(String settings) {
        this.settings = settings;
    }

    Optional<Long> newestId(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST_ID)) {
            statement.setString(1, settings);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }
    }

    Optional<Stored> newest(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setString(1, settings);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? stored(rows) : Optional.empty();
            }
        }
    }

    /** Empty for a report that an earlier version of the engine wrote in another shape: it is computed again. */
    private static Optional<Stored> stored(ResultSet row) throws SQLException {
        Basis basis = new Basis(row.getLong(2), row.getLong(3), row.getObject(4, OffsetDateTime.class).toInstant());
        var computedAt = row.getObject(5, OffsetDateTime.class).toInstant();
        String report = row.getString(7);
        try {
            Finding finding = report == null
                    ? new Finding.Refused(basis.watermark(), basis.parkedEvents(), computedAt, row.getString(8))
                    : new Finding.Computed(basis.watermark(), basis.parkedEvents(), computedAt, Duration.ofMillis(row.getLong(6)),
                            ReportJson.read(report));
            return Optional.of(new Stored(row.getLong(1), basis, finding));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    void save(Connection connection, Basis basis, Finding finding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, basis.watermark());
            statement.setLong(2, basis.parkedEvents());
            statement.setObject(3, basis.rebuiltAt().atOffset(ZoneOffset.UTC));
            statement.setString(4, settings);
            switch (finding) {
                case Finding.Computed it -> {
                    statement.setObject(5, it.report().asOf());
                    statement.setString(6, ReportJson.write(it.report()));
                    statement.setNull(7, Types.VARCHAR);
                    statement.setLong(8, it.fit().toMillis());
                }
                case Finding.Refused it -> {
                    statement.setNull(5, Types.DATE);
                    statement.setNull(6, Types.VARCHAR);
                    statement.setString(7, it.problem());
                    statement.setLong(8, 0);
                }
            }
            statement.setObject(9, finding.computedAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(PRUNE)) {
            statement.setString(1, settings);
            statement.setString(2, settings);
            statement.executeUpdate();
        }
    }
}
