package io.plumbline.standalone.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "reset",
        description = {
            "Prints a link by which somebody chooses another password.",
            "The old password and earlier links work no more, and their sessions end. Also lets back in who",
            "was disabled. The link works once, for a day."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline user reset ada",
        })
final class UserResetCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What they sign in with.")
    private String name = "";

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var service = stack.queryService();
        var link = service.post("api/admin/users/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "/reset", Map.of());
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf("Reset: %s. They choose another password here, once, by %s:%n  %s%n", name,
                link.path("expiresAt").asString(), service.address(link.path("path").asString()));
        out.flush();
        return 0;
    }
}
