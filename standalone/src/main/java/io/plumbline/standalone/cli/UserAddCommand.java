package io.plumbline.standalone.cli;

import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "add",
        description = {
            "Adds somebody, and prints a link by which they choose their password.",
            "The link works once, for a day. Hand it to them and to nobody else."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Examples:",
            "  ./plumbline user add ada --role talent_lead",
            "  ./plumbline user add grace --role interviewer --interviewer 4042",
        })
final class UserAddCommand implements Callable<Integer> {

    private enum Role { talent_lead, data_analyst, interviewer, recruiting_operations, administrator }

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "What they sign in with.")
    private String name = "";

    @Option(names = "--role", paramLabel = "ROLE", required = true, description = "${COMPLETION-CANDIDATES}.")
    private Role role = Role.interviewer;

    @Option(names = "--interviewer", paramLabel = "ID",
            description = "Which interviewer this is; needed for the role interviewer, possible for others.")
    private @Nullable String interviewer;

    @Mixin
    private StackOptions stack = new StackOptions();

    @Override
    public Integer call() {
        var service = stack.queryService();
        var user = new LinkedHashMap<String, String>();
        user.put("username", name);
        user.put("role", role.name());
        if (interviewer != null) {
            user.put("interviewer", interviewer);
        }
        var link = service.post("api/admin/users", user);
        var out = Objects.requireNonNull(spec).commandLine().getOut();
        out.printf("Added: %s. They choose a password here, once, by %s:%n  %s%n", name,
                link.path("expiresAt").asString(), service.address(link.path("path").asString()));
        out.flush();
        return 0;
    }
}
