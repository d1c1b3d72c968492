package io.plumbline.query.chart;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pictures of a figure as one SVG file that needs no page around it: its own looks, its own marks, a fixed width. */
public final class StandaloneSvg {
    private static final int WIDTH = 760;
    private static final int MARGIN = 40;
    private static final int TOP = 56;
    private static final Pattern HEIGHT = Pattern.compile("^<svg [^>]*height=\"(\\d+)\"");
    private static final String LOOKS = """
            <style>
            svg{font:12px -apple-system,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;overflow:visible}
            text{fill:#434e59}.head{font-size:17px;font-weight:600;fill:#16202b}.t-ink{fill:#16202b;font-weight:600}
            .t-blue{fill:#1b5e9b;font-weight:600}.t-brass{fill:#846210}.t3{fill:#5f6a74}.t-sm{font-size:11px}
            .halo{paint-order:stroke;stroke:#fbfbf9;stroke-width:4px;stroke-linejoin:round}.end{text-anchor:end}.mid{text-anchor:middle}
            .grid{stroke:#d8dcda}.base{stroke:#7d8790}.plumb{stroke:#846210;stroke-width:1.25}.bob{fill:#846210}.hatchline{stroke:#a9b1b7;stroke-width:1.6}
            line.ci{stroke:#76818b;stroke-width:2}line.ci.b{stroke:#1b5e9b}line.ci.v{stroke:#b1430a}line.ci.thick{stroke-width:5;stroke-opacity:.45}
            line.ci.thin{stroke-width:1.2}line.ci.close{stroke-opacity:.38}.pt{fill:#76818b}.pt.b{fill:#1b5e9b}.pt.v{fill:#b1430a}
            .pt.o{fill:#fbfbf9;stroke:#76818b;stroke-width:1.3}.hat{fill:url(#hatch)}.bar{fill:#1b5e9b}.bar.v{fill:#b1430a}.bar.l{fill:#d8dcda}
            .ln{fill:none;stroke:#7d8790;stroke-width:1;vector-effect:non-scaling-stroke}.ln.d{stroke-dasharray:4 3}.area{fill:#1b5e9b;fill-opacity:.15}
            </style>""";
    private static final String MARKS = """
            <defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
            <line class="hatchline" x1="0" y1="0" x2="0" y2="6"/></pattern><path id="bob" d="M-3.2 0H3.2V2.5L0 10L-3.2 2.5Z"/>\
            <path id="m-tris" d="M0 3.6L-3.8 -3H3.8Z"/><path id="m-dia" d="M0 -6L6 0L0 6L-6 0Z"/></defs>""";

    private StandaloneSvg() {}

    /**
     * @param title for who cannot see it
     * @param headline over the pictures
     * @param foot under them
     */
    public static String of(String title, List<String> pictures, String headline, String foot) {
        StringBuilder drawn = new StringBuilder();
        int y = TOP;
        for (String picture : pictures) {
            int height = height(picture);
            drawn.append("<svg x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\">%s</svg>".formatted(MARGIN, y, WIDTH - 2 * MARGIN, height, picture));
            y += height + 16;
        }
        y += 16;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" role=\"img\"><title>%s</title>%s%s".formatted(
                WIDTH, y + 16, Drawing.escaped(title), LOOKS, MARKS)
                + "<rect width=\"100%\" height=\"100%\" fill=\"#fbfbf9\"/>"
                + "<text class=\"head\" x=\"%d\" y=\"32\">%s</text>".formatted(MARGIN, Drawing.escaped(headline))
                + drawn
                + "<text class=\"t3\" x=\"%d\" y=\"%d\">%s</text></svg>\n".formatted(MARGIN, y, Drawing.escaped(foot));
    }

    private static int height(String picture) {
        Matcher found = HEIGHT.matcher(picture);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
