package io.plumbline.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CommandLineTest {

    private static final Path HELP = Path.of("../docs/cli");

    private final CommandLine line = PlumblineCommand.commandLine();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    CommandLineTest() {
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    /** To freeze a change: {@code -Dplumbline.freeze=true}. */
    @TestFactory
    Iterable<DynamicTest> theLauncherShowsTheHelpThatTheCommandsGive() {
        return usages().entrySet().stream().map(usage -> DynamicTest.dynamicTest(usage.getKey(), () -> {
            var file = HELP.resolve(usage.getKey() + ".txt");
            if (Boolean.getBoolean("plumbline.freeze")) {
                Files.writeString(file, usage.getValue());
            }
            assertThat(Files.readString(file)).isEqualTo(usage.getValue());
        })).toList();
    }

    @Test
    void everyCommandHasExamples() {
        usages().forEach((name, usage) -> {
            if (!name.equals("plumbline")) {
                assertThat(usage).as(name).contains("Examples:").contains("  ./plumbline " + name.replace('-', ' '));
            }
        });
    }

    @Test
    void thereIsNoHelpForCommandsThatDoNotExist() throws IOException {
        try (var files = Files.list(HELP)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".txt", "")))
                    .containsExactlyInAnyOrderElementsOf(usages().keySet());
        }
    }

    @Test
    void anUnknownOptionIsNamedAndIsNotUnderstood() {
        assertThat(line.execute("demo", "--prot", "9000")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown option --prot", "--port", "See: ./plumbline demo --help");
    }

    @Test
    void anUnknownCommandIsNotUnderstood() {
        assertThat(line.execute("dmeo")).isEqualTo(2);
        assertThat(err.toString()).contains("Unknown command dmeo", "demo, ");
    }

    static Map<String, String> usages() {
        var usages = new TreeMap<String, String>();
        collect("plumbline", PlumblineCommand.commandLine(), usages);
        return usages;
    }

    private static void collect(String name, CommandLine command, Map<String, String> usages) {
        usages.put(name, command.getUsageMessage(CommandLine.Help.Ansi.OFF));
        command.getSubcommands().forEach((sub, line) ->
                collect(name.equals("plumbline") ? sub : name + "-" + sub, line, usages));
    }
}
