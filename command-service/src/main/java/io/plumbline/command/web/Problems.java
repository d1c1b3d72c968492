package io.plumbline.command.web;

import io.plumbline.command.MalformedInput;
import io.plumbline.command.MalformedInput.Wrong;
import io.plumbline.command.Refusal;
import io.plumbline.command.RefusalCode;
import io.plumbline.events.MalformedValueException;
import io.plumbline.privacy.ForgottenPersonException;
import io.plumbline.privacy.KeysUnavailableException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every failure as a problem detail (RFC 9457) with a stable {@code code}. What nobody foresaw is logged, and not told. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        return problem(status(refusal.code().nature()), refusal.code().name(), refusal.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> forgotten(ForgottenPersonException refusal) {
        return problem(HttpStatus.GONE, RefusalCode.FORGOTTEN.name(), refusal.keyId() + " was forgotten");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MalformedInput input) {
        return malformed(input.wrongs());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MalformedValueException value) {
        return malformed(List.of(new Wrong(value.field(), value.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MalformedJson body) {
        return problem(HttpStatus.BAD_REQUEST, "MALFORMED_JSON", body.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(BodyTooLarge body) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "BODY_TOO_LARGE", body.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unknown(AuthenticationException failure) {
        var problem = problem(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", "a valid bearer token is needed");
        return ResponseEntity.status(problem.getStatusCode())
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(AccessDeniedException failure) {
        return problem(HttpStatus.FORBIDDEN, "NOT_ALLOWED", "this token's roles do not allow it");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> denied(NotAllowed failure) {
        return problem(HttpStatus.FORBIDDEN, failure.code(), failure.getMessage());
    }

    @ExceptionHandler({
        KeysUnavailableException.class,
        DataAccessResourceFailureException.class,
        TransactionException.class
    })
    ResponseEntity<ProblemDetail> unavailable(RuntimeException failure) {
        LOG.error("The database cannot be reached", failure);
        return problem(HttpStatus.SERVICE_UNAVAILABLE, "UNAVAILABLE", "the database cannot be reached; send it again");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unforeseen(Exception failure) {
        LOG.error("A request failed in a way nobody foresaw", failure);
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "INTERNAL", "something went wrong here; it is logged");
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return generic(problem(HttpStatus.BAD_REQUEST, "MALFORMED_JSON", "a body is needed: a JSON object"));
    }

    /** An id in the path that is none. */
    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            org.springframework.beans.TypeMismatchException failure,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        String field = failure instanceof MethodArgumentTypeMismatchException argument
                ? argument.getName()
                : String.valueOf(failure.getPropertyName());
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MalformedValueException malformed) {
                return generic(malformed(List.of(new Wrong(field, malformed.getMessage()))));
            }
        }
        return generic(malformed(List.of(new Wrong(field, "cannot be read"))));
    }

    /** What Spring's own exceptions say, with the status's name as the code: {@code METHOD_NOT_ALLOWED}. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpStatus known = HttpStatus.valueOf(status.value());
        var problem = problem(known, known.name(), known.getReasonPhrase());
        return ResponseEntity.status(known)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.getBody());
    }

    static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, @Nullable String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> malformed(List<Wrong> wrongs) {
        var answer = problem(HttpStatus.BAD_REQUEST, "MALFORMED", "some fields are wrong");
        answer.getBody().setProperty("errors", wrongs);
        return answer;
    }

    private static ResponseEntity<Object> generic(ResponseEntity<ProblemDetail> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .body(answer.getBody());
    }

    private static HttpStatus status(RefusalCode.Nature nature) {
        return switch (nature) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case UNFIT -> HttpStatus.UNPROCESSABLE_CONTENT;
            case GONE -> HttpStatus.GONE;
        };
    }
}
