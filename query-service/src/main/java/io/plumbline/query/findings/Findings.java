package io.plumbline.query.findings;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The newest finding, as any instance stored it. Asking costs one look at an index; nothing is ever computed here. */
public final class Findings {
    private final DataSource dataSource;
    private final FindingTable table;
    private final AtomicReference<FindingTable.@Nullable Stored> last = new AtomicReference<>();

    Findings(DataSource dataSource, FindingTable table) {
        this.dataSource = dataSource;
        this.table = table;
    }

    /** Empty before the first. */
    public Optional<Finding> newest() {
        return stored().map(FindingTable.Stored::finding);
    }

    @Nullable Basis basis() {
        return stored().map(FindingTable.Stored::basis).orElse(null);
    }

    private Optional<FindingTable.Stored> stored() {
        try (Connection connection = dataSource.getConnection()) {
            FindingTable.Stored known = last.get();
            Optional<Long> newest = table.newestId(connection);
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            if (known == null || known.id() != newest.get()) {
                known = table.newest(connection).orElse(null);
                last.set(known);
            }
            return Optional.ofNullable(known);
        } catch (SQLException e) {
            throw new FindingsUnavailableException(e);
        }
    }
}
