package io.plumbline.query.feed;

/** What an administrator named is not parked, or no longer. */
final class NotParkedException extends RuntimeException {
    NotParkedException(String what) {
        super(what + " is not parked");
    }
}
