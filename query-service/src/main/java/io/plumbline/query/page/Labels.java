package io.plumbline.query.page;

/** What an interviewer is called to whoever is looking. */
@FunctionalInterface
public interface Labels {
    String of(String interviewer);
}
