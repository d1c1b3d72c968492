package io.plumbline.query.feed;

import java.security.Principal;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators: rebuild the projections, and deal with what is parked. */
@RestController
@RequestMapping("/api/admin")
class FeedAdministration {
    private static final String LISTED = "200";

    private final Rebuild rebuild;
    private final ParkedStreams parked;
    private final Transactions transactions;

    FeedAdministration(Rebuild rebuild, ParkedStreams parked, Transactions transactions) {
        this.rebuild = rebuild;
        this.parked = parked;
        this.transactions = transactions;
    }

    /** @param stream absent for all */
    record Retry(@Nullable String stream) {}

    record Retried(int streams, int freed) {}

    /**
     * Either a stream with the sequence it waits for, or a record that names no stream.
     *
     * @param record {@code partition:offset}
     */
    record Skip(@Nullable String stream, @Nullable Long sequence, @Nullable String record) {}

    @PostMapping("/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RebuildProgress rebuild() throws SQLException, ExecutionException, InterruptedException {
        rebuild.start();
        return progress();
    }

    @GetMapping("/rebuild")
    RebuildProgress progress() throws SQLException {
        return transactions.run(RebuildProgress::read);
    }

    @GetMapping("/parked")
    List<ParkedStream> parked(@RequestParam(defaultValue = LISTED) int limit) throws SQLException {
        return parked.list(Math.clamp(limit, 1, 10_000));
    }

    @PostMapping("/parked/retry")
    Retried retry(@RequestBody Retry which) throws SQLException {
        List<String> streams = which.stream() == null ? parked.streams() : List.of(which.stream());
        int freed = 0;
        for (String stream : streams) {
            freed += parked.retry(stream) ? 1 : 0;
        }
        return new Retried(streams.size(), freed);
    }

    @PostMapping("/parked/skip")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void skip(@RequestBody Skip which, @Nullable Principal who) throws SQLException {
        if (which.stream() != null && which.sequence() != null && which.record() == null) {
            parked.skip(which.stream(), which.sequence(), who == null ? "unknown" : who.getName());
        } else if (which.record() != null && which.record().matches("\\d{1,9}:\\d{1,18}") && which.stream() == null) {
            String[] place = which.record().split(":");
            parked.drop(Integer.parseInt(place[0]), Long.parseLong(place[1]));
        } else {
            throw new IllegalArgumentException("name a stream and its sequence, or a record as partition:offset");
        }
    }

    @ExceptionHandler
    ProblemDetail notParked(NotParkedException e) {
        return problem(HttpStatus.NOT_FOUND, "NOT_PARKED", e);
    }

    @ExceptionHandler
    ProblemDetail malformed(IllegalArgumentException e) {
        return problem(HttpStatus.BAD_REQUEST, "MALFORMED_REQUEST", e);
    }

    @ExceptionHandler({SQLException.class, ExecutionException.class})
    ProblemDetail unavailable(Exception e) {
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "FEED_UNAVAILABLE", e);
    }

    private static ProblemDetail problem(HttpStatus status, String code, Exception e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, String.valueOf(e.getMessage()));
        problem.setProperty("code", code);
        return problem;
    }
}
