package io.plumbline.standalone.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.plumbline.standalone.Account;
import io.plumbline.standalone.DataFolder;
import io.plumbline.standalone.RunningStack;
import io.plumbline.standalone.Stack;
import io.plumbline.standalone.TerminalStages;

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

    private final PrintStream out = System.out;
    private volatile boolean started;

    @Override
    public Integer call() throws Exception {
        var folder = new DataFolder(data);
        folder.create();
        logTo(folder.log());
        try (var stages = new TerminalStages(out, onTerminal(), Stack.STAGES)) {
            var stack = new Stack(folder, stages);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
            var running = stack.start(port);
            started = true;
            welcome(folder, running);
        }
        Thread.currentThread().join();
        return 0;
    }

    private void stop(Stack stack) {
        if (started) {
            out.printf("%nStopping%n");
        }
        stack.close();
        if (started) {
            out.println("Stopped. The data stays in " + data);
        }
    }

    private void welcome(DataFolder folder, RunningStack running) throws IOException {
        out.printf("%nPlumbline is at %s%n%nSign in as%n", running.url());
        for (var account : Account.of(folder)) {
            out.printf(Locale.ROOT, "  %-22s  password %-14s  %s%n", account.username(), account.password(), account.title());
        }
        out.printf("%nData: %s    Log: %s%nStop with Ctrl-C%n", folder.path(), folder.log());
    }

    /** Set before anything logs: the screen is for people, the log for those who look for a cause. */
    private static void logTo(Path log) {
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        System.setProperty("logback.configurationFile", "logback-stack.xml");
        System.setProperty("plumbline.log", log.toString());
        System.setProperty("disable-axoniq-console-message", "true");
        // Tomcat logs through the JDK, which would write on the screen.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }

    private static boolean onTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }
}
