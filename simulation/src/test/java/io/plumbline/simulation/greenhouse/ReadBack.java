package io.plumbline.simulation.greenhouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An export read by what Greenhouse's documentation says of its fields, without what the truth calls dirty. */
final class ReadBack {

    private static final List<String> WORDS = List.of("definitely_not", "no", "mixed", "yes", "strong_yes");
    private static final Map<String, String> RECOMMENDATIONS = Map.of("definitely_not", "strong_no", "no", "no", "yes", "yes",
            "strong_yes", "strong_yes", "no_decision", "no_decision");

    private final Path directory;
    private final Set<Long> dirty = new HashSet<>();
    private final Map<String, Set<Long>> dirtyLines = new HashMap<>();

    ReadBack(Path directory) throws IOException {
        this.directory = directory;
        truth().path("dirty").forEach(one -> {
            if (one.path("line").asLong() == 0) {
                dirty.add(one.path("id").asLong());
            } else {
                dirtyLines.computeIfAbsent(one.path("file").asString(), _ -> new HashSet<>()).add(one.path("line").asLong());
            }
        });
    }

    JsonNode truth() throws IOException {
        return JsonMapper.shared().readTree(Files.readString(directory.resolve("truth_export.json")));
    }

    List<JsonNode> all(String file) throws IOException {
        var records = new ArrayList<JsonNode>();
        JsonMapper.shared().readTree(Files.readString(directory.resolve(file))).forEach(records::add);
        return records;
    }

    List<JsonNode> clean(String file) throws IOException {
        return all(file).stream().filter(one -> !dirty.contains(one.path("id").asLong())).toList();
    }

    /** Rows of {@code candidacies.csv}. */
    Set<String> candidacies() throws IOException {
        var jobs = byId("jobs.json");
        var offers = new HashMap<Long, JsonNode>();
        clean("offers.json").forEach(offer -> offers.merge(offer.path("application_id").asLong(), offer,
                (one, other) -> one.path("version").asInt() > other.path("version").asInt() ? one : other));
        var rows = new TreeSet<String>();
        for (JsonNode one : clean("applications.json")) {
            if (one.path("prospect").asBoolean()) {
                continue;
            }
            JsonNode job = jobs.get(one.path("jobs").path(0).path("id").asLong());
            JsonNode offer = offers.get(one.path("id").asLong());
            rows.add(String.join(",", id("K-", one, "id", 5), id("C-", one, "candidate_id", 5),
                    job.path("custom_fields").path("role_family").asString(), job.path("custom_fields").path("level").asString(),
                    job.path("departments").path(0).path("name").asString(), day(one.path("applied_at")), ending(one, offer)));
        }
        return rows;
    }

    private static String ending(JsonNode application, JsonNode offer) {
        return switch (application.path("status").asString()) {
            case "active" -> ",";
            case "hired" -> "hire," + day(offer.path("resolved_at"));
            default -> application.path("rejection_reason").path("type").path("name").asString().equals("We rejected them")
                    ? "reject," + day(application.path("rejected_at"))
                    : offer == null ? "withdrawn," + day(application.path("rejected_at"))
                    : "offer_declined," + day(offer.path("resolved_at"));
        };
    }

    /** Rows of {@code scorecards.csv}. */
    Set<String> scorecards() throws IOException {
        var interviewOf = new HashMap<Long, JsonNode>();
        clean("scheduled_interviews.json").forEach(interview -> interview.path("interviewers")
                .forEach(one -> interviewOf.put(one.path("scorecard_id").asLong(), interview)));
        var rows = new TreeSet<String>();
        for (JsonNode one : clean("scorecards.json")) {
            String word = one.path("overall_recommendation").asString("");
            rows.add(String.join(",", id("V-", interviewOf.get(one.path("id").asLong()), "id", 5),
                    id("K-", one, "application_id", 5), one.path("interviewer").path("employee_id").asString(),
                    answer(one, "Part in this interview", "Lead").toLowerCase(Locale.ROOT).replace(' ', '_'),
                    one.path("submitted_at").asString(), word.isEmpty() ? "" : RECOMMENDATIONS.get(word), chance(one)));
        }
        return rows;
    }

    private static String chance(JsonNode card) {
        String answer = answer(card, "Chance that this hire works out", "");
        return answer.isEmpty() ? "" : String.valueOf(Integer.parseInt(answer.replaceAll("\\D", "")) / 100.0);
    }

    private static String answer(JsonNode card, String question, String otherwise) {
        for (JsonNode one : card.path("questions")) {
            if (one.path("question").asString().equals(question)) {
                return one.path("answer").asString();
            }
        }
        return otherwise;
    }

    /** Card, competency and points. */
    Set<String> ratings() throws IOException {
        var rows = new TreeSet<String>();
        for (JsonNode card : clean("scorecards.json")) {
            for (JsonNode attribute : card.path("attributes")) {
                int points = WORDS.indexOf(attribute.path("rating").asString()) + 1;
                if (points > 0) {
                    rows.add(String.join(",", id("K-", card, "application_id", 5), card.path("submitted_at").asString(),
                            card.path("interviewer").path("employee_id").asString(), attribute.path("name").asString(),
                            String.valueOf(points)));
                }
            }
        }
        return rows;
    }

    /** Rows of a CSV file with the CSV format's candidacies. */
    Set<String> outcomes(String file) throws IOException {
        var rows = new TreeSet<String>();
        List<String> lines = Files.readAllLines(directory.resolve(file));
        for (int line = 2; line <= lines.size(); line++) {
            if (!dirtyLines.getOrDefault(file, Set.of()).contains((long) line)) {
                String row = lines.get(line - 1);
                int comma = row.indexOf(',');
                rows.add("K-%05d".formatted(Long.parseLong(row.substring(0, comma)) % 1_000_000_000) + row.substring(comma));
            }
        }
        return rows;
    }

    private Map<Long, JsonNode> byId(String file) throws IOException {
        var records = new HashMap<Long, JsonNode>();
        clean(file).forEach(one -> records.put(one.path("id").asLong(), one));
        return records;
    }

    private static String id(String prefix, JsonNode record, String field, int digits) {
        return (prefix + "%0" + digits + "d").formatted(record.path(field).asLong() % 1_000_000_000);
    }

    private static String day(JsonNode time) {
        return time.asString().substring(0, 10);
    }
}
