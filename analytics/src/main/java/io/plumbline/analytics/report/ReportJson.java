package io.plumbline.analytics.report;

import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes a report and reads it back. The same report gives the same text. */
public final class ReportJson {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new SimpleModule("numbers").addSerializer(Double.class, new FiniteNumber()).addSerializer(double.class, new FiniteNumber()))
            .build();

    private ReportJson() { }

    /** Indented JSON text with a newline at its end; refuses NaN and infinity. */
    public static String write(Report report) {
        return MAPPER.writer().with(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
                .writeValueAsString(report) + "\n";
    }

    public static Report read(String json) {
        return MAPPER.readValue(json, Report.class);
    }
}
