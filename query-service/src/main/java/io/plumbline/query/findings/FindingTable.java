package io.plumbline.query.findings;

import io.plumbline.analytics.report.ReportJson;
import io.plumbline.query.filter.Slice;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of findings. The newest of a slice is the one that covers most events. */
final class FindingTable {
    private static final int KEPT = 20;
    private static final int KEPT_OF_A_SLICE = 2;
    private static final TypeReference<List<Offered>> OFFERED = new TypeReference<>() {};
    private static final String NEWEST = """
            select id, watermark, parked_events, rebuilt_at, computed_at, fit_millis, report, problem, offered, withheld from query.finding
            where settings = ? and slice = ? order by watermark desc, id desc limit 1""";
    private static final String NEWEST_ID =
            "select id from query.finding where settings = ? and slice = ? order by watermark desc, id desc limit 1";
    private static final String BASIS = """
            select watermark, parked_events, rebuilt_at from query.finding where settings = ? and slice = ?
            order by watermark desc, id desc limit 1""";
    private static final String INSERT = """
            insert into query.finding (watermark, parked_events, rebuilt_at, settings, slice, as_of, report, problem, fit_millis, computed_at,
                offered, withheld)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (slice, settings, watermark, parked_events, rebuilt_at) do update
            set as_of = excluded.as_of, report = excluded.report, problem = excluded.problem, fit_millis = excluded.fit_millis,
                computed_at = excluded.computed_at, offered = excluded.offered, withheld = excluded.withheld""";
    private static final String PRUNE = """
            delete from query.finding where settings = ? and slice = ? and id not in (
                select id from query.finding where settings = ? and slice = ? order by watermark desc, id desc limit ?)""";

    /** A finding with what it rests on. */
    record Stored(long id, Basis basis, Finding finding) {}

    private final String settings;

    /** @param settings the settings' JSON; findings of other settings are not seen */
    FindingTable(String settings) {
        this.settings = settings;
    }

    Optional<Long> newestId(Connection connection, Slice slice) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST_ID)) {
            statement.setString(1, settings);
            statement.setString(2, slice.text());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }
    }

    Optional<Basis> newestBasis(Connection connection, Slice slice) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BASIS)) {
            statement.setString(1, settings);
            statement.setString(2, slice.text());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(new Basis(rows.getLong(1), rows.getLong(2), rows.getObject(3, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }

    Optional<Stored> newest(Connection connection, Slice slice) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
            statement.setString(1, settings);
            statement.setString(2, slice.text());
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? stored(rows, slice) : Optional.empty();
            }
        }
    }

    /** Empty for a report that an earlier version of the engine wrote in another shape: it is computed again. */
    private static Optional<Stored> stored(ResultSet row, Slice slice) throws SQLException {
        Basis basis = new Basis(row.getLong(2), row.getLong(3), row.getObject(4, OffsetDateTime.class).toInstant());
        var computedAt = row.getObject(5, OffsetDateTime.class).toInstant();
        String report = row.getString(7);
        try {
            Finding finding = report == null
                    ? new Finding.Refused(basis.watermark(), basis.parkedEvents(), computedAt, row.getString(8))
                    : new Finding.Computed(basis.watermark(), basis.parkedEvents(), computedAt, Duration.ofMillis(row.getLong(6)),
                            ReportJson.read(report), slice, JsonMapper.shared().readValue(row.getString(9), OFFERED),
                            JsonMapper.shared().readValue(row.getString(10), Withheld.class));
            return Optional.of(new Stored(row.getLong(1), basis, finding));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    void save(Connection connection, Slice slice, Basis basis, Finding finding) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, basis.watermark());
            statement.setLong(2, basis.parkedEvents());
            statement.setObject(3, basis.rebuiltAt().atOffset(ZoneOffset.UTC));
            statement.setString(4, settings);
            statement.setString(5, slice.text());
            statement.setObject(10, finding.computedAt().atOffset(ZoneOffset.UTC));
            switch (finding) {
                case Finding.Computed it -> {
                    statement.setObject(6, it.report().asOf());
                    statement.setString(7, ReportJson.write(it.report()));
                    statement.setNull(8, Types.VARCHAR);
                    statement.setLong(9, it.fit().toMillis());
                    statement.setString(11, JsonMapper.shared().writeValueAsString(it.offered()));
                    statement.setString(12, JsonMapper.shared().writeValueAsString(it.withheld()));
                }
                case Finding.Refused it -> {
                    statement.setNull(6, Types.DATE);
                    statement.setNull(7, Types.VARCHAR);
                    statement.setString(8, it.problem());
                    statement.setLong(9, 0);
                    statement.setNull(11, Types.VARCHAR);
                    statement.setNull(12, Types.VARCHAR);
                }
            }
            statement.executeUpdate();
        }
        try (PreparedStatement statement = connection.prepareStatement(PRUNE)) {
            statement.setString(1, settings);
            statement.setString(2, slice.text());
            statement.setString(3, settings);
            statement.setString(4, slice.text());
            statement.setInt(5, slice.whole() ? KEPT : KEPT_OF_A_SLICE);
            statement.executeUpdate();
        }
    }
}
