package io.plumbline.command.importing;

import java.util.List;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What goes wrong with an import, as problem details. */
@RestControllerAdvice(assignableTypes = {ImportsApi.class, ImportUndoApi.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ImportProblems {
    @ExceptionHandler
    ProblemDetail refused(ImportRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refused.status(), refused.getMessage());
        problem.setProperty("code", refused.code());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(FileRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, refused.getMessage());
        problem.setProperty("code", refused.code());
        problem.setProperty("file", refused.file());
        problem.setProperty("line", refused.line());
        if (refused.field() != null) {
            problem.setProperty("errors", List.of(Map.of("field", refused.field(), "message", refused.getMessage())));
        }
        return problem;
    }
}
