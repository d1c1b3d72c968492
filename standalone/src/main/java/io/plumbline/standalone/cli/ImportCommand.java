package io.plumbline.standalone.cli;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "import",
        description = "Takes a hiring history into the running stack.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {ImportCsvCommand.class, ImportGreenhouseCommand.class, ImportListCommand.class, ImportUndoCommand.class},
        footer = {
            "",
            "Examples:",
            "  ./plumbline import csv history",
            "  ./plumbline import csv history --dry-run",
            "  ./plumbline import greenhouse export",
        })
final class ImportCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Say what to import, such as: import greenhouse DIR");
    }
}
