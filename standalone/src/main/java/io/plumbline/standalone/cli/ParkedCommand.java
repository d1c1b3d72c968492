package io.plumbline.standalone.cli;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "parked",
        description = {
            "Events that could not be projected, and what to do about them.",
            "Such an event is kept, the later ones of its stream wait behind it, and all others go on."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ParkedListCommand.class, ParkedRetryCommand.class, ParkedSkipCommand.class},
        footer = {
            "",
            "Examples:",
            "  ./plumbline parked list",
            "  ./plumbline parked retry",
            "  ./plumbline parked skip candidacy/42 7",
        })
final class ParkedCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Say what to do: list, retry or skip");
    }
}
