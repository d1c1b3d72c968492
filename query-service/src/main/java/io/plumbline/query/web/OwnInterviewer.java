package io.plumbline.query.web;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which interviewer somebody who is signed in is: by their account, never by anything a request says. */
@Component
public final class OwnInterviewer {
    private final JdbcClient database;

    OwnInterviewer(JdbcClient database) {
        this.database = database;
    }

    /** Empty for who is none, or whose account does not say. */
    public Optional<String> of(Viewer viewer) {
        return viewer.role() != Role.INTERVIEWER ? Optional.empty()
                : database.sql("select interviewer from query.account where username = ? and interviewer is not null").param(viewer.username())
                        .query(String.class).optional();
    }
}
