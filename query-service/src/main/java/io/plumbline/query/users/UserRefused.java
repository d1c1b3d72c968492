package io.plumbline.query.users;

import org.springframework.http.HttpStatus;

/** What cannot be done with an account; the code is stable. */
final class UserRefused extends RuntimeException {
    private final HttpStatus status;
    private final String code;

    UserRefused(HttpStatus status, String code, String detail) {
        super(detail);
        this.status = status;
        this.code = code;
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }
}
