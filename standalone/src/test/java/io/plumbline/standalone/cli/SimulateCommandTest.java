package io.plumbline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class SimulateCommandTest {

    @TempDir
    Path folder;

    private final CommandLine line = PlumblineCommand.commandLine();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    SimulateCommandTest() {
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    @Test
    void writesTheFilesAndSaysHowMuch() throws IOException {
        assertThat(simulate("--candidates", "60", "--seed", "7", "--out", folder + "/h")).isZero();
        assertThat(folder.resolve("h")).isDirectoryContaining("glob:**/candidacies.csv")
                .isDirectoryContaining("glob:**/truth_settings.json");
        assertThat(Files.readAllLines(folder.resolve("h/candidates.csv"))).hasSize(61);
        assertThat(out.toString()).contains("candidacies", "ratings");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void takesTheOptionsAtTheirWord() throws IOException {
        assertThat(simulate("--candidates", "300", "--interviewers", "9", "--start", "2020-01-01", "--years", "1",
                "--no-severity", "--out", folder.toString())).isZero();
        assertThat(Files.readAllLines(folder.resolve("interviewers.csv"))).hasSize(10);
        assertThat(Files.readAllLines(folder.resolve("truth_interviewers.csv")).stream().skip(1))
                .allMatch(row -> row.contains(",0.000000,0.000000,"));
        assertThat(Files.readAllLines(folder.resolve("candidacies.csv")).stream().skip(1)).allMatch(row -> row.contains(",2020-"));
    }

    @Test
    void writesTheSameHistoryAsAGreenhouseExport() throws IOException {
        assertThat(simulate("--candidates", "60", "--format", "greenhouse", "--dirty", "5", "--out", folder.toString())).isZero();
        assertThat(folder).isDirectoryContaining("glob:**/scorecards.json").isDirectoryContaining("glob:**/truth_export.json");
        assertThat(out.toString()).contains("applications", "5 records to refuse");
    }

    @Test
    void saysThatCsvFilesAreNeverDirty() {
        assertThat(simulate("--candidates", "60", "--dirty", "5", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--format greenhouse");
        assertThat(simulate("--candidates", "60", "--format", "greenhouse", "--dirty", "-1", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("dirty records must be 0 to 1000000");
    }

    @Test
    void needsASizeAndAFolder() {
        assertThat(simulate("--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--candidates", "--preset");
        assertThat(simulate("--candidates", "5")).isEqualTo(2);
        assertThat(err.toString()).contains("--out");
    }

    @Test
    void saysWhatIsWrongWithANumber() {
        assertThat(simulate("--candidates", "0", "--out", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("candidates must be 1 to 10000000", "See: ./plumbline simulate --help");
    }

    @Test
    void saysWhenTheFolderCannotBeWritten() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(simulate("--candidates", "5", "--out", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains(file.toString(), "--out");
    }

    @Test
    void theProgressLineFillsAndLeavesNothingBehind() {
        try (var progress = new ProgressLine(new PrintWriter(err), "Counting", 200, true)) {
            progress.reached(100);
            progress.reached(200);
        }
        assertThat(err.toString()).contains("\rCounting [###############               ] 100 of 200")
                .contains("[##############################] 200 of 200").endsWith("\r\033[K");
    }

    private int simulate(String... options) {
        var words = new String[options.length + 1];
        words[0] = "simulate";
        System.arraycopy(options, 0, words, 1, options.length);
        return line.execute(words);
    }
}
