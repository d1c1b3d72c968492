package io.plumbline.query.findings;

import io.plumbline.query.filter.Slice;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The newest finding, as any instance stored it. Asking costs one look at an index; nothing is ever computed here. */
public final class Findings {
    /** Reports of a large history take megabytes each. */
    private static final int REMEMBERED = 8;

    private final DataSource dataSource;
    private final FindingTable table;
    private final Wishes wishes;
    private final Map<Slice, FindingTable.Stored> last = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Slice, FindingTable.Stored> eldest) {
            return size() > REMEMBERED;
        }
    });

    Findings(DataSource dataSource, FindingTable table) {
        this.dataSource = dataSource;
        this.table = table;
        this.wishes = new Wishes();
    }

    /** Of the whole history. Empty before the first. */
    public Optional<Finding> newest() {
        return stored(Slice.EVERYTHING).map(FindingTable.Stored::finding);
    }

    /**
     * Of a slice, of an earlier watermark perhaps. Asking has it computed in the background, for as long as somebody keeps
     * asking; empty before the first.
     *
     * @param slice one that the newest finding of the whole offers
     */
    public Optional<Finding> newest(Slice slice) {
        if (!slice.whole()) {
            try (Connection connection = dataSource.getConnection()) {
                wishes.add(connection, slice);
            } catch (SQLException e) {
                throw new FindingsUnavailableException(e);
            }
        }
        return stored(slice).map(FindingTable.Stored::finding);
    }

    /** Names the newest finding of a slice, for who only wants to know whether there is another; 0 before the first. */
    public long newestId(Slice slice) {
        try (Connection connection = dataSource.getConnection()) {
            return table.newestId(connection, slice).orElse(0L);
        } catch (SQLException e) {
            throw new FindingsUnavailableException(e);
        }
    }

    @Nullable Basis basis() {
        return stored(Slice.EVERYTHING).map(FindingTable.Stored::basis).orElse(null);
    }

    private Optional<FindingTable.Stored> stored(Slice slice) {
        try (Connection connection = dataSource.getConnection()) {
            FindingTable.Stored known = last.get(slice);
            Optional<Long> newest = table.newestId(connection, slice);
            if (newest.isEmpty()) {
                return Optional.empty();
            }
            if (known == null || known.id() != newest.get()) {
                known = table.newest(connection, slice).orElse(null);
                if (known != null) {
                    last.put(slice, known);
                }
            }
            return Optional.ofNullable(known);
        } catch (SQLException e) {
            throw new FindingsUnavailableException(e);
        }
    }
}
