package io.plumbline.query.calibration;

/**
 * Of whom figures speak: "you" on a card, a name on the page that others see.
 *
 * @param subject begins a sentence
 * @param whose begins one about what is theirs
 */
record Voice(String subject, String whose, boolean second) {
    static final Voice YOU = new Voice("You", "Your", true);

    static Voice of(String name) {
        return new Voice(name, name + "’s", false);
    }

    /** {@code rate} or {@code rates}. */
    String does(String verb) {
        return subject + " " + (second ? verb : verb + "s");
    }
}
