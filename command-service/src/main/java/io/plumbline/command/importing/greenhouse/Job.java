package io.plumbline.command.importing.greenhouse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an export says of a job.
 *
 * @param customFields single values, by key and by name, both simplified
 */
record Job(String id, @Nullable String name, List<String> departments, Map<String, String> customFields) {
    /** Of a record of jobs as it is staged. */
    static Job of(JsonNode staged) {
        Fields fields = Fields.of(staged);
        Map<String, String> custom = new TreeMap<>();
        staged.path("custom_fields").propertyStream().forEach(each -> custom.put(each.getKey(), each.getValue().asString()));
        return new Job(String.valueOf(fields.id("id")), fields.text("name"), fields.texts("departments"), custom);
    }

    /** As it is staged: only what labels are made from. @throws io.plumbline.events.MalformedValueException naming the field */
    static ObjectNode staged(Fields record) {
        ObjectNode kept = JsonRecords.JSON.createObjectNode();
        kept.put("id", record.required("id", record.id("id")));
        kept.put("name", record.text("name"));
        var departments = kept.putArray("departments");
        record.list("departments").forEach(each -> {
            String name = each.text("name");
            if (name != null) {
                departments.add(name);
            }
        });
        Map<String, String> values = new TreeMap<>();
        Fields plain = record.part("custom_fields");
        if (plain != null) {
            plain.node().propertyStream().forEach(each -> put(values, each.getKey(), each.getValue()));
        }
        Fields keyed = record.part("keyed_custom_fields");
        if (keyed != null) {
            keyed.node().propertyStream().forEach(each -> {
                put(values, each.getKey(), each.getValue().path("value"));
                put(values, each.getValue().path("name").asString(""), each.getValue().path("value"));
            });
        }
        ObjectNode custom = kept.putObject("custom_fields");
        values.forEach(custom::put);
        return kept;
    }

    @Nullable String customField(String name) {
        return customFields.get(simple(name));
    }

    /** {@code Job Family}, {@code job_family} and {@code job-family} are one. */
    static String simple(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static void put(Map<String, String> into, String name, JsonNode value) {
        JsonNode single = value.isArray() && value.size() == 1 ? value.get(0) : value;
        String key = simple(name);
        if (!key.isEmpty() && (single.isString() || single.isNumber() || single.isBoolean())) {
            String text = single.asString().replaceAll("\\p{Cntrl}+", " ").strip();
            if (!text.isEmpty() && text.length() <= 200) {
                into.putIfAbsent(key, text);
            }
        }
    }
}
