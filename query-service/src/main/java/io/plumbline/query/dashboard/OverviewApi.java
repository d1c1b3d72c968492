package io.plumbline.query.dashboard;

import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Findings;
import io.plumbline.query.page.Labels;
import io.plumbline.query.page.Names;
import io.plumbline.query.web.ApiProblem;
import io.plumbline.query.web.Viewer;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The record the overview is made of. Interviewers go by the source's id, or by pseudonym for who may not see names. */
@RestController
class OverviewApi {
    private final Findings findings;
    private final Names names;

    OverviewApi(Findings findings, Names names) {
        this.findings = findings;
        this.names = names;
    }

    @GetMapping("/api/findings/overview")
    ResponseEntity<?> overview(Authentication authentication) {
        Labels labels = names.ids(Viewer.of(authentication));
        Optional<Finding> newest = findings.newest();
        if (newest.isEmpty()) {
            return problem("NOT_COMPUTED_YET", "No finding has been computed yet; ask again in some seconds.");
        }
        return switch (newest.get()) {
            case Finding.Computed finding -> ResponseEntity.ok(Showing.of(finding, labels));
            case Finding.Refused finding -> problem("NOT_COMPUTABLE", finding.problem());
        };
    }

    private static ResponseEntity<?> problem(String code, String detail) {
        return ResponseEntity.status(HttpStatus.CONFLICT).contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ApiProblem.of(HttpStatus.CONFLICT, code, detail));
    }
}
