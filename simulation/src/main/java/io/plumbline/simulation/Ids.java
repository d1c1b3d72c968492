package io.plumbline.simulation;

/** Short readable ids, counted from one within a history. */
final class Ids {

    private int candidacies;
    private int interviews;

    static String candidate(int index) {
        return "C-%05d".formatted(index + 1);
    }

    static String interviewer(int index) {
        return "I-%03d".formatted(index + 1);
    }

    String nextCandidacy() {
        return "K-%05d".formatted(++candidacies);
    }

    String nextInterview() {
        return "V-%05d".formatted(++interviews);
    }
}
