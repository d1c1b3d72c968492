package io.plumbline.query.page;

import io.plumbline.query.chart.StandaloneSvg;
import io.plumbline.query.findings.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** A figure as a file that stands alone: with its headline, its date, and the events it covers. */
record FigureFile(Figure figure, Finding.Computed finding) {
    private static final String RUNS_IN_SPREADSHEETS = "=+@\t\r";

    String svg() {
        return StandaloneSvg.of(figure.headline(), figure.pictures().stream().map(Figure.Picture::svg).toList(), figure.headline(), rests());
    }

    /** The table; then, after an empty line, what it rests on. */
    String csv() {
        StringBuilder csv = new StringBuilder(line(figure.table().columns()));
        figure.table().rows().forEach(row -> csv.append(line(row)));
        csv.append("\r\n").append(line(List.of(figure.headline()))).append(line(List.of(rests())));
        return csv.toString();
    }

    String json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("headline", figure.headline());
        all.put("subtitle", figure.subtitle());
        all.put("source", figure.source());
        all.put("asOf", finding.report().asOf().toString());
        all.put("watermark", finding.watermark());
        all.put("shown", finding.slice().text());
        all.put("floor", finding.report().settings().floor());
        all.put("outcomePolicy", finding.report().settings().policy());
        all.put("method", figure.method());
        all.put("columns", figure.table().columns());
        all.put("rows", figure.table().rows());
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }

    private String rests() {
        return "As of " + finding.report().asOf() + ", covers events to #" + Words.count(finding.watermark()) + ", " + finding.slice().words()
                + ". " + figure.source();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(FigureFile::cell).collect(Collectors.joining(",")) + "\r\n";
    }

    /** Quoted, and never a formula. Signed numbers are none: they keep their sign, with a plain minus. */
    private static String cell(String text) {
        String plain = text.replace('−', '-');
        boolean number = plain.matches("[+-]?[\\d.,]+( to [+-]?[\\d.,]+)?");
        boolean runs = !plain.isEmpty() && !number && (RUNS_IN_SPREADSHEETS.indexOf(plain.charAt(0)) >= 0 || plain.charAt(0) == '-');
        return "\"" + (runs ? "'" : "") + plain.replace("\"", "\"\"") + "\"";
    }
}
