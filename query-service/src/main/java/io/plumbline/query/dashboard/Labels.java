package io.plumbline.query.dashboard;

/** What an interviewer is called to whoever is looking. */
@FunctionalInterface
interface Labels {
    String of(String interviewer);
}
