package io.plumbline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import io.plumbline.analytics.report.Report;
import io.plumbline.analytics.report.ReportJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AnalyzeCommandTest {

    @TempDir
    Path folder;

    private Path history;
    private Path out;
    private StringWriter err;

    @BeforeEach
    void simulate() {
        history = folder.resolve("history");
        out = folder.resolve("report.json");
        assertThat(run("simulate", "--candidates", "200", "--seed", "3", "--out", history.toString())).isZero();
    }

    @Test
    void writesTheSameReportEveryTimeAndTellsTheTimesApart() throws IOException {
        assertThat(analyze()).isZero();
        String first = Files.readString(out);
        assertThat(err.toString()).matches("(?s)read in .* s, analysed in .* s, written in .* s\\.\\R");
        assertThat(analyze("--scale", "1", "5")).isZero();
        assertThat(analyze()).isZero();
        assertThat(Files.readString(out)).isEqualTo(first);
        assertThat(ReportJson.read(first).counts().ratings()).isPositive();
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void takesADateAndAPolicy() throws IOException {
        Path policy = Files.writeString(folder.resolve("policy.json"),
                "{\"name\":\"half a year\",\"version\":2,\"horizonMonths\":6,\"goodFrom\":3,\"dismissalIsBad\":true}");
        assertThat(analyze("--as-of", "2024-06-30", "--policy", policy.toString())).isZero();

        Report report = ReportJson.read(Files.readString(out));
        assertThat(report.asOf()).isEqualTo("2024-06-30");
        assertThat(report.settings().policy().horizonMonths()).isEqualTo(6);
        assertThat(report.counts().later()).isNotEmpty();
    }

    @Test
    void saysFileLineAndColumnOfABadCell() throws IOException {
        Path ratings = history.resolve("ratings.csv");
        Files.writeString(ratings, Files.readString(ratings).replaceFirst("\\R([^,]+,[^,]+,[^,]+),[0-9.]+", "\n$1,four"));

        assertThat(analyze()).isEqualTo(1);
        assertThat(err.toString()).contains("BAD_CELL in ratings.csv, line 2, column rating: 'four' is not a number");
        assertThat(out).doesNotExist();
    }

    @Test
    void refusesSettingsThatMakeNoSense() throws IOException {
        assertThat(analyze("--scale", "5", "1")).isEqualTo(2);
        assertThat(err.toString()).contains("a scale runs from a lower to a higher number");
        Path policy = Files.writeString(folder.resolve("policy.json"), "{\"name\":\"empty\"}");
        assertThat(analyze("--policy", policy.toString())).isEqualTo(2);
        assertThat(analyze("--policy", folder.resolve("none.json").toString())).isEqualTo(1);
        assertThat(err.toString()).contains("none.json", "--policy");
    }

    private int analyze(String... options) {
        String[] words = new String[options.length + 4];
        words[0] = "analyze";
        words[1] = history.toString();
        words[2] = "--out";
        words[3] = out.toString();
        System.arraycopy(options, 0, words, 4, options.length);
        return run(words);
    }

    private int run(String... words) {
        err = new StringWriter();
        CommandLine line = PlumblineCommand.commandLine();
        return line.setOut(new PrintWriter(new StringWriter())).setErr(new PrintWriter(err)).execute(words);
    }
}
