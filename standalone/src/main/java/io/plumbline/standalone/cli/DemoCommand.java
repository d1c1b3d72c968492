package io.plumbline.standalone.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.plumbline.standalone.Account;
import io.plumbline.standalone.DataFolder;
import io.plumbline.standalone.RunningStack;
import io.plumbline.standalone.Stack;
import io.plumbline.standalone.Stages;
import io.plumbline.standalone.StartFailure;
import io.plumbline.standalone.TerminalStages;

@Command(
        name = "demo",
        description = {
            "Runs all of Plumbline on this machine, with an invented hiring history.",
            "Starts PostgreSQL, Kafka and both services, imports the history once as a Greenhouse export, dirty",
            "records and all, and prints the page's address and who can sign in. The data stays in the folder:",
            "a later start resumes.",
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
            "  ./plumbline demo --data mine --history my-greenhouse-export",
        })
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = ".plumbline",
            description = "Folder that keeps the data (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".plumbline");

    @Option(names = "--port", paramLabel = "PORT", defaultValue = "8420",
            description = "Port of the page, on loopback (default: ${DEFAULT-VALUE}). The command API takes the next.")
    private int port;

    @Option(names = "--history", paramLabel = "DIR",
            description = "Load this Greenhouse export, or these CSV files, instead of the invented history.")
    private @Nullable Path history;

    private final PrintStream out = System.out;
    private volatile boolean started;
    private volatile boolean stopping;

    @Override
    public Integer call() throws Exception {
        var folder = new DataFolder(data);
        folder.create();
        logTo(folder.log());
        try (var stages = new TerminalStages(out, onTerminal(), Stack.STAGES + DemoHistory.stages(folder, history))) {
            var stack = new Stack(folder, stages);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
            stack.reserve(port);
            var shown = DemoHistory.of(folder, history, stages);
            var accounts = Account.of(folder, shown.anInterviewer());
            var running = stack.start(accounts);
            started = true;
            load(shown, folder, running, stack, stages);
            welcome(folder, running, accounts);
        } catch (CommandFailure | StartFailure failure) {
            if (stopping) {
                // The parts went away under the work: Ctrl-C is no failure. The JVM ends as soon as all have stopped.
                Thread.currentThread().join();
            }
            throw failure;
        }
        Thread.currentThread().join();
        return 0;
    }

    private void load(DemoHistory shown, DataFolder folder, RunningStack running, Stack stack, Stages stages)
            throws IOException {
        if (shown.isLoaded(folder)) {
            return;
        }
        var token = Files.readString(folder.token());
        var load = new HistoryLoad(new StackClient(running.commandUrl(), token), new StackClient(running.url(), token),
                stack::lastPosition, stages);
        var done = stages.run("History", "Start again to go on: nothing is loaded twice. The log: " + folder.log(),
                () -> load.load(shown));
        out.printf(Locale.ROOT, "%,d rows read, %,d of them known before, %,d refused%n",
                done.read(), done.alreadyKnown(), done.quarantined());
        shown.noteLoaded(folder);
    }

    private void stop(Stack stack) {
        stopping = true;
        if (started) {
            out.printf("%nStopping%n");
        }
        stack.close();
        if (started) {
            out.println("Stopped. The data stays in " + data);
        }
    }

    private void welcome(DataFolder folder, RunningStack running, List<Account> accounts) {
        out.printf("%nPlumbline is at %s%n%nSign in as%n", running.url());
        for (var account : accounts) {
            out.printf(Locale.ROOT, "  %-22s  password %-14s  %s%n", account.username(), account.password(),
                    account.title() + (account.interviewer() == null ? "" : " " + account.interviewer()));
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
