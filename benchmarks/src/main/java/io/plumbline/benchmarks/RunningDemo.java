package io.plumbline.benchmarks;

import io.plumbline.standalone.Account;
import io.plumbline.standalone.DataFolder;
import io.plumbline.standalone.RunningStack;
import io.plumbline.standalone.Stack;
import io.plumbline.standalone.Stages;
import io.plumbline.standalone.cli.StackClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** The whole stack in this JVM as {@code ./plumbline demo} starts it, on free ports and an empty folder. */
final class RunningDemo implements AutoCloseable {

    private final Stack stack;
    private final StackClient commands;
    private final StackClient queries;

    private RunningDemo(Stack stack, RunningStack running, String token) {
        this.stack = stack;
        this.commands = new StackClient(running.commandUrl(), token);
        this.queries = new StackClient(running.url(), token);
    }

    static RunningDemo start(Servers servers, Path path) throws IOException {
        var folder = new DataFolder(path);
        folder.create();
        var stack = servers.keep(new Stack(folder, new Quiet()));
        try {
            stack.reserve(0);
            RunningStack running = stack.start(Account.of(folder, null));
            return new RunningDemo(stack, running, Files.readString(folder.token()).strip());
        } catch (IOException | RuntimeException failure) {
            stack.close();
            throw failure;
        }
    }

    StackClient commands() {
        return commands;
    }

    StackClient queries() {
        return queries;
    }

    /** The position of the last event in the store. */
    long lastPosition() {
        return stack.lastPosition();
    }

    @Override
    public void close() {
        stack.close();
    }

    /** A failing stage throws; what it says on the way is not wanted here. */
    private static final class Quiet implements Stages {

        @Override
        public <T> T run(String name, String remedy, Callable<T> work) {
            try {
                return work.call();
            } catch (RuntimeException failure) {
                throw failure;
            } catch (Exception failure) {
                throw new IllegalStateException(name + " did not start", failure);
            }
        }

        @Override
        public void advance(double fraction, String words) {}
    }
}
