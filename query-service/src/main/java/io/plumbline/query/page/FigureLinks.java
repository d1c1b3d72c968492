package io.plumbline.query.page;

import io.plumbline.query.filter.Slice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where a page's figures can be downloaded.
 *
 * @param base the address up to a figure's id
 * @param query with its question mark; empty for everything
 */
public record FigureLinks(String base, String query) {
    static FigureLinks of(String here, Slice slice) {
        return new FigureLinks("/figures" + (here.equals("/") ? "/overview" : here),
                slice.whole() ? "" : "?show=" + URLEncoder.encode(slice.text(), StandardCharsets.UTF_8));
    }

    /** @param kind {@code svg}, {@code csv} or {@code json} */
    public String to(String figure, String kind) {
        return base + "/" + figure + "." + kind + query;
    }
}
