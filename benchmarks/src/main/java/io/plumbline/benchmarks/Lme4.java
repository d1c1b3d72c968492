package io.plumbline.benchmarks;

import io.plumbline.analytics.facts.CountedRatings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The same model fitted by R's lme4, where R is at hand.
 *
 * @param fitSeconds of the fit
 * @param errorSeconds of the conditional standard deviations
 * @param severity by interviewer
 */
record Lme4(double fitSeconds, double errorSeconds, Map<String, Double> severity) {

    /** @return empty where there is no R with lme4 */
    static Optional<Lme4> fit(CountedRatings ratings, boolean withErrors) {
        try {
            Path folder = Files.createTempDirectory("plumbline-lme4");
            try {
                return fit(folder, ratings, withErrors);
            } finally {
                try (var files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Optional<Lme4> fit(Path folder, CountedRatings ratings, boolean withErrors) throws IOException {
        Path script = folder.resolve("lme4.R");
        try (InputStream text = Objects.requireNonNull(Lme4.class.getResourceAsStream("lme4.R"))) {
            Files.copy(text, script);
        }
        Path data = folder.resolve("ratings.csv");
        write(ratings, data);
        Path out = folder.resolve("severities.csv");
        String said = run(List.of("Rscript", script.toString(), data.toString(), out.toString(), withErrors ? "errors" : "fit"));
        if (said.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Double> severity = new HashMap<>();
        Files.readAllLines(out).stream().skip(1).map(line -> line.split(",")).forEach(cells -> severity.put(cells[0], Double.valueOf(cells[1])));
        String[] seconds = said.split(" ");
        return Optional.of(new Lme4(Double.parseDouble(seconds[0]), Double.parseDouble(seconds[1]), severity));
    }

    private static void write(CountedRatings ratings, Path file) throws IOException {
        try (var text = Files.newBufferedWriter(file)) {
            text.write("candidate,interviewer,card,competency,rating\n");
            for (int card = 0; card < ratings.cards(); card++) {
                for (int r = ratings.cardStart()[card]; r < ratings.cardStart()[card + 1]; r++) {
                    text.write(ratings.candidates().get(ratings.cardCandidate()[card]) + ',' + ratings.interviewers().get(ratings.cardInterviewer()[card])
                            + ",k" + card + ',' + ratings.competencies().get(ratings.competency()[r]) + ',' + ratings.value()[r] + '\n');
                }
            }
        }
    }

    /** What the command printed; empty when it is not there or did not end well. */
    private static String run(List<String> command) throws IOException {
        Process process;
        try {
            process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        } catch (IOException missing) {
            return "";
        }
        try {
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (InterruptedException stopped) {
            process.destroy();
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
