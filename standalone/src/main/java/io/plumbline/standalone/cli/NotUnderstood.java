package io.plumbline.standalone.cli;

import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says which word was not understood, what could stand there, and where to read on. Exit code 2. */
final class NotUnderstood {

    private NotUnderstood() {}

    static int explain(ParameterException failure) {
        var command = failure.getCommandLine();
        var err = command.getErr();
        err.println(failure instanceof UnmatchedArgumentException unmatched
                ? unmatched(unmatched.getUnmatched().getFirst(), command)
                : failure.getMessage());
        err.println("See: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return CommandLine.ExitCode.USAGE;
    }

    private static String unmatched(String word, CommandLine command) {
        if (word.startsWith("-")) {
            return "Unknown option " + word + ". There are: " + String.join(", ", optionNames(command));
        }
        return command.getSubcommands().isEmpty()
                ? "Not expected here: " + word
                : "Unknown command " + word + ". There are: " + String.join(", ", command.getSubcommands().keySet());
    }

    private static List<String> optionNames(CommandLine command) {
        return command.getCommandSpec().options().stream().map(option -> option.longestName()).sorted().toList();
    }
}
