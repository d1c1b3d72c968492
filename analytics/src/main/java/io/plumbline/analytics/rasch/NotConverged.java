package io.plumbline.analytics.rasch;

/** The equations could not be solved to the wished precision. */
final class NotConverged extends RuntimeException {

    NotConverged(String message) {
        super(message);
    }

    NotConverged(Throwable cause) {
        super(cause);
    }
}
