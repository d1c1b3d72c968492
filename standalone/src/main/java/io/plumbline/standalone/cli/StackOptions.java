package io.plumbline.standalone.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import io.plumbline.standalone.DataFolder;
import io.plumbline.standalone.RunningStack;

/** Where the running stack is, and the token that opens it. Mixed into every command that talks to one. */
public final class StackOptions {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = ".plumbline",
            description = "Data folder of the stack on this machine (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of(".plumbline");

    @Option(names = "--url", paramLabel = "URL",
            description = "Address of the service elsewhere; without it, the stack on this machine is asked.")
    private @Nullable URI url;

    @Option(names = "--token", paramLabel = "FILE",
            description = "File with the access token (default: the data folder's).")
    private @Nullable Path token;

    /** The service that takes commands and imports. */
    public StackClient commandService() {
        return new StackClient(url != null ? url : running().commandUrl(), token());
    }

    /** The service that serves pages, findings and what was parked. */
    public StackClient queryService() {
        return new StackClient(url != null ? url : running().url(), token());
    }

    /** The service at that address, with the same token. */
    StackClient at(URI address) {
        return new StackClient(address, token());
    }

    private RunningStack running() {
        var folder = new DataFolder(data);
        if (!Files.exists(folder.stackFile())) {
            throw new CommandFailure("No running Plumbline was found in " + data
                    + ".\nStart one with: ./plumbline demo    or name another with --data or --url");
        }
        try {
            return RunningStack.read(folder.stackFile());
        } catch (IOException unreadable) {
            throw new CommandFailure("Could not read " + folder.stackFile() + ": " + unreadable.getMessage(), unreadable);
        }
    }

    private String token() {
        var file = token != null ? token : new DataFolder(data).token();
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new CommandFailure("Could not read the access token in " + file
                    + ".\nName the file that holds one with --token", unreadable);
        }
    }
}
