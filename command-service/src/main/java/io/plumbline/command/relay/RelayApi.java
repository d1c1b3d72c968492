package io.plumbline.command.relay;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators: how far the relay is, and to let it carry the whole store once more. */
@RestController
@RequestMapping("/relay")
class RelayApi {
    private final DataSource dataSource;
    private final String topic;

    RelayApi(DataSource dataSource, KafkaSettings kafka) {
        this.dataSource = dataSource;
        this.topic = kafka.topic();
    }

    @GetMapping
    RelayProgress progress() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return RelayTable.progress(connection, topic)
                    .orElseGet(() -> RelayProgress.of(topic, "", Token.START, 0));
        }
    }

    /** Readers recognise what they have by its sequence, so that nothing takes effect twice. */
    @PostMapping("/reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    RelayProgress reset() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            RelayTable.reset(connection, topic);
        }
        return progress();
    }

    @ExceptionHandler
    ProblemDetail unavailable(SQLException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE, "PostgreSQL did not answer: " + e.getMessage());
        problem.setProperty("code", "STORE_UNAVAILABLE");
        return problem;
    }
}
