package io.plumbline.standalone.cli;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "quarantine",
        description = {
            "Records that imports refused, and what to do about them.",
            "They are kept until a retry or a later import of the same records settles them."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {QuarantineListCommand.class, QuarantineRetryCommand.class},
        footer = {
            "",
            "Examples:",
            "  ./plumbline quarantine list",
            "  ./plumbline quarantine retry --mapping mapping.yml",
        })
final class QuarantineCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Say what to do: list or retry");
    }
}
