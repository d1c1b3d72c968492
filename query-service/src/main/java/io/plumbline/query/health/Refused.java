package io.plumbline.query.health;

import io.plumbline.query.commands.CommandSender;
import io.plumbline.query.page.Words;
import io.plumbline.query.web.Viewer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What imports refused: the command service knows. Asked in the viewer's own name. */
@Component
class Refused {
    private static final int MOST = 12;

    private final CommandSender commands;

    Refused(CommandSender commands) {
        this.commands = commands;
    }

    /** Empty when it cannot be told now. */
    Optional<List<Line>> lines(Viewer viewer) {
        return commands.get(viewer, "quarantine/counts").map(Refused::lines);
    }

    private static List<Line> lines(JsonNode counts) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(Words.count(counts.path("rows").asLong(0)), "records in quarantine"));
        for (JsonNode each : counts.path("byCode")) {
            if (lines.size() <= MOST) {
                lines.add(new Line(Words.count(each.path("rows").asLong(0)), each.path("source").asString("") + ", " + each.path("file").asString("") + ": "
                        + each.path("code").asString("").toLowerCase(Locale.ROOT).replace('_', ' ')));
            }
        }
        return lines;
    }
}
