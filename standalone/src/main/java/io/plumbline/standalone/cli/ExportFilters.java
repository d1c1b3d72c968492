package io.plumbline.standalone.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What of the history is taken, and as of when. */
final class ExportFilters {

    @Option(names = "--role-family", paramLabel = "NAME", description = "Only candidacies of this role family.")
    private @Nullable String roleFamily;

    @Option(names = "--level", paramLabel = "NAME", description = "Only candidacies of this level.")
    private @Nullable String level;

    @Option(names = "--team", paramLabel = "NAME", description = "Only candidacies of this team.")
    private @Nullable String team;

    @Option(names = "--rubric", paramLabel = "ID@VERSION",
            description = "Only cards of interviews held by this rubric version, and candidacies that had one.")
    private @Nullable String rubric;

    @Option(names = "--from", paramLabel = "DATE", description = "Only candidacies opened on this day or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Only candidacies opened on this day or earlier.")
    private @Nullable LocalDate to;

    @Option(names = "--as-of", paramLabel = "DATE",
            description = "What happened later is ignored (default: the newest day that anything is known of).")
    private @Nullable LocalDate asOf;

    @Option(names = "--watermark", paramLabel = "N",
            description = "Only what was known up to this position of the event store, as an earlier manifest names it.")
    private @Nullable Long watermark;

    /** {@code &name=value} for each that was given. */
    String query() {
        var given = new LinkedHashMap<String, @Nullable Object>();
        given.put("role-family", roleFamily);
        given.put("level", level);
        given.put("team", team);
        given.put("rubric", rubric);
        given.put("from", from);
        given.put("to", to);
        given.put("as-of", asOf);
        given.put("watermark", watermark);
        return given.entrySet().stream().filter(each -> each.getValue() != null).map(ExportFilters::parameter).collect(Collectors.joining());
    }

    private static String parameter(Map.Entry<String, @Nullable Object> given) {
        return "&" + given.getKey() + "=" + URLEncoder.encode(String.valueOf(given.getValue()), StandardCharsets.UTF_8);
    }
}
