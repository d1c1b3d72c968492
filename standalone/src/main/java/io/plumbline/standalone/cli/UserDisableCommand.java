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
        name = "disable",
        description = {
            "Lets somebody sign in no more.",
            "Their sessions end with the next request, and their links work no more. What they did stays;",
            "'user reset' lets them back in."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline user disable ada",
        })
final class UserDisableCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What they sign in with.")
    private String name = "";

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        stack.queryService().post("api/admin/users/" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "/disable", Map.of());
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.println("Disabled: " + name + ". They are signed out.");
        out.flush();
        return 0;
    }
}
