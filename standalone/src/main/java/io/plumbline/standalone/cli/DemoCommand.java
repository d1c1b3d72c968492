package io.plumbline.standalone.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = {
            "Runs all of Plumbline on this machine, with an invented hiring history.",
            "Starts PostgreSQL, Kafka and both services, loads the history once, and prints the page's",
            "address and who can sign in. The data stays in the folder: a later start resumes.",
            "Stop with Ctrl-C."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline demo",
            "  ./plumbline demo --port 9000",
            "  ./plumbline demo --data /srv/plumbline",
        })
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = ".plumbline",
            description = "Folder that keeps the data (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".plumbline");

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8420",
            description = "Port of the page, on loopback (default: ${DEFAULT-VALUE}). The command API takes the next.")
    private int port;

    @Override
    public Integer call() {
        return 0;
    }
}
