package io.plumbline.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;

import io.plumbline.standalone.DataFolder;
import io.plumbline.standalone.Secrets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "token",
        description = {
            "Makes an access token for a program: this command line against another machine, or a warehouse.",
            "It is signed with the installation's token secret, and asks nobody. The file is readable by its",
            "owner alone. A token cannot be taken back before it expires; another secret voids all."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline token --secret secret --out token",
            "  ./plumbline token --secret secret --role data_analyst --days 90 --out warehouse-token",
        })
final class TokenCommand implements Callable<Integer> {

    private enum Role { talent_lead, data_analyst, recruiting_operations, administrator }

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--secret", paramLabel = "FILE", required = true,
            description = "File with the token secret, PLUMBLINE_TOKEN_SECRET of the installation.")
    private Path secret = Path.of("");

    @Option(names = "--role", paramLabel = "ROLE", defaultValue = "administrator",
            description = "What it may do: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Role role = Role.administrator;

    @Option(names = "--days", paramLabel = "N", defaultValue = "30", description = "How long it is valid (default: ${DEFAULT-VALUE}).")
    private int days = 30;

    @Option(names = "--out", paramLabel = "FILE", required = true, description = "File to write; one of that name is replaced.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (days < 1 || days > 3650) {
            throw new CommandFailure("A token is valid for 1 to 3650 days, not " + days + ".");
        }
        var expires = Instant.now().plus(Duration.ofDays(days));
        try {
            DataFolder.write(out, new Secrets(Files.readString(secret).strip()).token(role.name(), Instant.now(), Duration.ofDays(days)));
        } catch (IllegalArgumentException notASecret) {
            throw new CommandFailure("The file " + secret + " holds no token secret: base64 of 32 bytes or more.", notASecret);
        } catch (IOException failure) {
            throw new CommandFailure("Could not read " + secret + " or write " + out + ": " + failure.getMessage(), failure);
        }
        var line = Objects.requireNonNull(spec).commandLine().getOut();
        line.printf("%s: a token for %s, valid until %s.%n", out, role.name().replace('_', ' '), expires.toString().substring(0, 10));
        line.flush();
        return 0;
    }
}
