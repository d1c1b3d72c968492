package io.plumbline.standalone.cli;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "user",
        description = "Who can sign in.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {UserAddCommand.class, UserDisableCommand.class, UserResetCommand.class},
        footer = {
            "",
            "Examples:",
            "  ./plumbline user add ada --role talent_lead",
            "  ./plumbline user disable ada",
            "  ./plumbline user reset ada",
        })
final class UserCommand implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "Say what to do, such as: user add NAME --role ROLE");
    }
}
