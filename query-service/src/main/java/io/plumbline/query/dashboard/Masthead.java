package io.plumbline.query.dashboard;

import io.plumbline.query.web.Viewer;

/**
 * Who is looking, and how far the page has come.
 *
 * @param live whether the figures cover everything that is known
 * @param state in words
 */
record Masthead(String username, String role, boolean live, String state) {
    static Masthead of(Viewer viewer, long watermark, long covered) {
        if (watermark <= 0) {
            return new Masthead(viewer.username(), viewer.role().title(), false, "No events yet");
        }
        boolean live = covered >= watermark;
        return new Masthead(viewer.username(), viewer.role().title(), live,
                (live ? "Live, event #" : "Catching up, event #") + Words.count(watermark));
    }
}
