package io.plumbline.query.page;

import io.plumbline.query.web.Place;
import io.plumbline.query.web.Viewer;
import java.util.List;

/**
 * Who is looking, at which page, and how far the figures have come.
 *
 * @param live whether the figures cover everything that is known
 * @param state in words
 * @param pages the ones this viewer may open, in order
 */
public record Masthead(String username, String role, boolean live, String state, List<Link> pages) {
    /** @param current whether it is the page that is open, or holds it */
    public record Link(String title, String href, boolean current) {}

    private record Page(Place place, String title, String href) {}

    private static final List<Page> PAGES = List.of(new Page(Place.OVERVIEW_FIGURES, "Overview", "/"),
            new Page(Place.INTERVIEWERS, "Interviewers", "/interviewers"), new Page(Place.DECISIONS, "Decisions", "/decisions"),
            new Page(Place.DATA_HEALTH, "Data health", "/data-health"), new Page(Place.OUTCOME_FORM, "Enter an outcome", "/outcomes"),
            new Page(Place.MY_CARD, "Your card", "/me"), new Page(Place.METHODS, "How figures are made", "/methods"));

    /** @param here the address of the page that is open */
    public static Masthead of(Viewer viewer, long watermark, long covered, String here) {
        boolean live = watermark > 0 && covered >= watermark;
        String state = watermark <= 0 ? "No events yet" : (live ? "Live, event #" : "Catching up, event #") + Words.count(watermark);
        return new Masthead(viewer.username(), viewer.role().title(), live, state, pages(viewer, here));
    }

    private static List<Link> pages(Viewer viewer, String here) {
        return PAGES.stream().filter(page -> viewer.may(page.place()))
                .map(page -> new Link(page.title(), page.href(), page.href().equals("/") ? here.equals("/") : here.startsWith(page.href())))
                .toList();
    }
}
