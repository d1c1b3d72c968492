package io.plumbline.query.page;

import io.plumbline.query.findings.Finding;
import io.plumbline.query.web.Viewer;
import java.util.List;

/** A page whose figures can be downloaded: the download is the figure of the page. */
public interface FiguredPage {
    /** As in the address of its downloads; with {@code /item} behind it where there is a page for each of many. */
    String name();

    /** @param item what the page is about, where there is one page for each; empty otherwise */
    List<Figure> figures(Finding.Computed finding, Viewer viewer, String item);
}
