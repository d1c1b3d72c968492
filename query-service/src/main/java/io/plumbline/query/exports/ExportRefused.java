package io.plumbline.query.exports;

import org.springframework.http.HttpStatus;

/** An export that cannot be given; the code is stable. */
final class ExportRefused extends RuntimeException {
    private final HttpStatus status;
    private final String code;

    ExportRefused(HttpStatus status, String code, String detail) {
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
