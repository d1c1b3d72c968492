package io.plumbline.standalone.cli;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.Command;

import io.plumbline.standalone.StartFailure;

/**
 * The root of the command line. Exit codes: 0 done, 1 it could not be done (the message says why and what to do),
 * 2 it was not understood.
 */
@Command(
        name = "./plumbline",
        description = "Tells whether hiring interviews work.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        subcommands = {
            AnalyzeCommand.class,
            BenchmarkCommand.class,
            DemoCommand.class,
            ExportCommand.class,
            ForgetCommand.class,
            ImportCommand.class,
            ParkedCommand.class,
            QuarantineCommand.class,
            RebuildCommand.class,
            SimulateCommand.class,
            TestCommand.class,
            TokenCommand.class,
            UserCommand.class,
        },
        footer = {
            "",
            "Start here:  ./plumbline demo",
            "More:        ./plumbline COMMAND --help",
        })
public final class PlumblineCommand {

    private PlumblineCommand() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new PlumblineCommand())
                .setUsageHelpAutoWidth(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler((failure, arguments) -> NotUnderstood.explain(failure))
                .setExecutionExceptionHandler((failure, line, parsed) -> explain(failure, line));
    }

    private static int explain(Exception failure, CommandLine line) {
        PrintWriter err = line.getErr();
        switch (failure) {
            case CommandFailure expected -> err.println(expected.getMessage());
            case StartFailure expected -> err.println(expected.getMessage());
            default -> {
                err.println("This should not have happened: " + failure);
                failure.printStackTrace(err);
            }
        }
        err.flush();
        return CommandLine.ExitCode.SOFTWARE;
    }
}
