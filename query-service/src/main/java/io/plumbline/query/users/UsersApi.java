package io.plumbline.query.users;

import io.plumbline.events.InterviewerId;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.Word;
import io.plumbline.query.web.ApiProblem;
import io.plumbline.query.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For administrators: accounts. Whatever makes a password necessary answers a link to hand on. */
@RestController
@RequestMapping("/api/admin/users")
class UsersApi {
    private final Users users;

    UsersApi(Users users) {
        this.users = users;
    }

    /**
     * @param role a word such as {@code talent_lead}
     * @param interviewer id of the interviewer who this is; needed for the role interviewer, possible for others
     */
    record NewUser(@Nullable String username, @Nullable String role, @Nullable String interviewer) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Invitations.Link add(@RequestBody NewUser user) {
        Role role = Word.parse(Role.class, "role", String.valueOf(user.role()));
        if (role == Role.INTERVIEWER && user.interviewer() == null) {
            throw new MalformedValueException("interviewer", "Say which interviewer this is: they see their own card alone.");
        }
        String interviewer = user.interviewer() == null ? null : new InterviewerId(user.interviewer()).value();
        return users.add(Username.of(user.username()), role, interviewer);
    }

    @PostMapping("/{username}/reset")
    Invitations.Link reset(@PathVariable String username) {
        return users.reset(Username.of(username));
    }

    @PostMapping("/{username}/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disable(@PathVariable String username) {
        users.disable(Username.of(username));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(UserRefused e) {
        return problem(e.status(), e.code(), String.valueOf(e.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> malformed(MalformedValueException e) {
        return problem(HttpStatus.BAD_REQUEST, "MALFORMED_USER", e.field() + ": " + e.getMessage());
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String code, String detail) {
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(ApiProblem.of(status, code, detail));
    }
}
