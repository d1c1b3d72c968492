package io.plumbline.command.web;

import static io.plumbline.command.web.Role.ADMINISTRATOR;
import static io.plumbline.command.web.Role.DATA_ANALYST;
import static io.plumbline.command.web.Role.INTERVIEWER;
import static io.plumbline.command.web.Role.RECRUITING_OPERATIONS;
import static io.plumbline.command.web.Role.TALENT_LEAD;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who may issue which command, import and watch: the one table. What is not in it, nobody may do. Interviewers, moreover, speak only for
 * themselves ({@link Caller#refuseUnlessSpeaksFor}). Data analysts read; they issue no command.
 */
final class Permissions {
    /** @param path the pattern as the controller declares it */
    record Permission(String method, String path, Set<Role> roles) {}

    static final List<Permission> TABLE = List.of(
            post("/rubrics", TALENT_LEAD, ADMINISTRATOR),
            post("/rubrics/{rubric}/versions/{version}/retire", TALENT_LEAD, ADMINISTRATOR),
            post("/candidates", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidates/{candidate}/merge", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidates/{candidate}/forget", ADMINISTRATOR),
            post("/interviewers", TALENT_LEAD, RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/interviewers/{interviewer}/trainings", TALENT_LEAD, RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/interviewers/{interviewer}/certifications", TALENT_LEAD, RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/interviewers/{interviewer}/retire", TALENT_LEAD, RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/interviewers/{interviewer}/forget", ADMINISTRATOR),
            post("/interviewers/{interviewer}/cards", TALENT_LEAD, ADMINISTRATOR),
            post("/interviewers/{interviewer}/cards/{card}/open", INTERVIEWER),
            post("/interviewers/{interviewer}/cards/{card}/answer", INTERVIEWER),
            post("/candidacies", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/interviews", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/interviews/{interview}/reschedule", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/interviews/{interview}/cancel", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post(
                    "/candidacies/{candidacy}/interviews/{interview}/scorecards",
                    INTERVIEWER,
                    RECRUITING_OPERATIONS,
                    ADMINISTRATOR),
            post(
                    "/candidacies/{candidacy}/interviews/{interview}/scorecards/{interviewer}/amend",
                    INTERVIEWER,
                    RECRUITING_OPERATIONS,
                    ADMINISTRATOR),
            post(
                    "/candidacies/{candidacy}/interviews/{interview}/scorecards/{interviewer}/withdraw",
                    INTERVIEWER,
                    RECRUITING_OPERATIONS,
                    ADMINISTRATOR),
            post("/candidacies/{candidacy}/decision", TALENT_LEAD, RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/decision/reverse", TALENT_LEAD, RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/withdraw", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/offer", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/offer/accept", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/offer/decline", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/start", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/reviews", TALENT_LEAD, RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/candidacies/{candidacy}/departure", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/imports", RECRUITING_OPERATIONS, ADMINISTRATOR),
            of("PUT", "/imports/{id}/files/{file}", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/imports/{id}/start", RECRUITING_OPERATIONS, ADMINISTRATOR),
            post("/imports/{id}/undo", RECRUITING_OPERATIONS, ADMINISTRATOR),
            of("GET", "/imports", RECRUITING_OPERATIONS, ADMINISTRATOR),
            of("GET", "/imports/{id}", RECRUITING_OPERATIONS, ADMINISTRATOR),
            of("GET", "/imports/{id}/notes", RECRUITING_OPERATIONS, ADMINISTRATOR),
            of("GET", "/quarantine", RECRUITING_OPERATIONS, ADMINISTRATOR),
            of("GET", "/quarantine/counts", TALENT_LEAD, DATA_ANALYST, RECRUITING_OPERATIONS, ADMINISTRATOR),
            of("GET", "/quarantine/retryable", RECRUITING_OPERATIONS, ADMINISTRATOR),
            of("GET", "/imports/{id}/quarantine", RECRUITING_OPERATIONS, ADMINISTRATOR),
            of("GET", "/relay", ADMINISTRATOR),
            post("/relay/reset", ADMINISTRATOR));

    private Permissions() {}

    static Optional<Permission> find(String method, String path) {
        return TABLE.stream()
                .filter(each -> each.method().equals(method) && each.path().equals(path))
                .findFirst();
    }

    private static Permission post(String path, Role... roles) {
        return of("POST", path, roles);
    }

    private static Permission of(String method, String path, Role... roles) {
        return new Permission(method, path, Set.of(roles));
    }
}
