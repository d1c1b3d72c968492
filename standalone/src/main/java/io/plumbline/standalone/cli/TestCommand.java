package io.plumbline.standalone.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Described here so that help is made in one place. The launcher runs it, since tests come before anything is built. */
@Command(
        name = "test",
        description = "Runs every test of every module, on real PostgreSQL, a real Kafka broker and a real browser.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline test",
            "  ./plumbline test --install-browser",
            "  ./plumbline test -pl analytics -am",
        })
final class TestCommand implements Callable<Integer> {

    @Option(names = "--install-browser", description = "Install Chromium with apt-get if it is missing. So does CI=true.")
    private boolean installBrowser;

    @Parameters(arity = "0..*", paramLabel = "MAVEN", description = "Passed on to Maven.")
    private String[] maven = {};

    @Override
    public Integer call() {
        throw new CommandFailure("The launcher runs the tests: ./plumbline test");
    }
}
