package io.plumbline.query.dashboard;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.plumbline.query.feed.Parked;
import io.plumbline.query.feed.ParkedCounts;
import io.plumbline.query.feed.Watermark;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Findings;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far projections and figures have come: for the command line, and for whoever waits for a command to be seen. */
@RestController
class StatusApi {
    private static final String STREAM = """
            select coalesce((select last_sequence from query.stream_position where stream = :stream), -1),
                   exists (select from query.parked_event where stream = :stream)""";

    private final Watermark watermark;
    private final Parked parked;
    private final Findings findings;
    private final JdbcClient database;

    StatusApi(Watermark watermark, Parked parked, Findings findings, JdbcClient database) {
        this.watermark = watermark;
        this.parked = parked;
        this.findings = findings;
        this.database = database;
    }

    /**
     * @param watermark the store's position up to which everything is projected or parked
     * @param finding the newest; absent before the first
     * @param stream absent unless asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Status(long watermark, ParkedNow parked, @Nullable FindingState finding, @Nullable StreamState stream) {}

    record ParkedNow(long streams, long events) {}

    /**
     * @param state {@code computed}, or {@code refused} with a problem
     * @param current whether it covers the watermark
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FindingState(String state, long watermark, boolean current, Instant computedAt, @Nullable LocalDate asOf,
            @Nullable Long fitMillis, @Nullable String problem) {}

    /**
     * @param lastSequence of the last event that took effect; -1 for none
     * @param parked whether events of it wait for an administrator
     */
    record StreamState(String stream, long lastSequence, boolean parked) {}

    /** @param stream e.g. {@code candidacy/42} */
    @GetMapping("/api/status")
    Status status(@RequestParam(required = false) @Nullable String stream) {
        long mark = watermark.current();
        ParkedCounts counts = parked.counts();
        return new Status(mark, new ParkedNow(counts.streams(), counts.events()),
                findings.newest().map(finding -> state(finding, mark)).orElse(null),
                stream == null ? null : stream(stream.replace("\0", "")));
    }

    private static FindingState state(Finding finding, long mark) {
        boolean current = finding.watermark() >= mark;
        return switch (finding) {
            case Finding.Computed it -> new FindingState("computed", it.watermark(), current, it.computedAt(), it.report().asOf(),
                    it.fit().toMillis(), null);
            case Finding.Refused it -> new FindingState("refused", it.watermark(), current, it.computedAt(), null, null, it.problem());
        };
    }

    private StreamState stream(String stream) {
        return database.sql(STREAM).param("stream", stream)
                .query((row, _) -> new StreamState(stream, row.getLong(1), row.getBoolean(2))).single();
    }
}
