package io.plumbline.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares reports as JSON: names mapped back, lists of named things in any order, numbers within a tolerance. */
final class SameReport {

    private final UnaryOperator<String> nameBack;
    private final double tolerance;
    private Set<String> exempt = Set.of();

    /** @param tolerance of numbers, relative to the larger of the number and one */
    SameReport(UnaryOperator<String> nameBack, double tolerance) {
        this.nameBack = nameBack;
        this.tolerance = tolerance;
    }

    void compare(Report original, Report changed) {
        compareAllBut(original, changed);
    }

    /** @param paths of what is not compared */
    void compareAllBut(Report original, Report changed, String... paths) {
        exempt = Set.of(paths);
        same("", json(original), json(changed));
    }

    void comparePart(Report original, Report changed, String path) {
        exempt = Set.of();
        assertThat(json(original).at(path).isMissingNode()).as(path).isFalse();
        same(path, json(original).at(path), json(changed).at(path));
    }

    private static JsonNode json(Report report) {
        return JsonMapper.shared().readTree(ReportJson.write(report));
    }

    private void same(String path, JsonNode one, JsonNode other) {
        if (exempt.contains(path)) {
            return;
        }
        assertThat(other.getNodeType()).as(path).isEqualTo(one.getNodeType());
        if (one.has("one") && one.has("other")) {
            // Which of a pair comes first goes by their names.
            assertThat(text(other, nameBack)).as(path).isEqualTo(text(one, UnaryOperator.identity()));
            same(path + "/units", one.get("units"), other.get("units"));
            same(path + "/quadratic", one.get("quadratic"), other.get("quadratic"));
        } else if (one.isObject()) {
            assertThat(new TreeSet<>(other.propertyNames())).as(path).isEqualTo(new TreeSet<>(one.propertyNames()));
            for (Map.Entry<String, JsonNode> field : one.properties()) {
                same(path + "/" + field.getKey(), field.getValue(), other.get(field.getKey()));
            }
        } else if (one.isArray()) {
            assertThat(other.size()).as(path).isEqualTo(one.size());
            List<JsonNode> left = sorted(one, UnaryOperator.identity());
            List<JsonNode> right = sorted(other, nameBack);
            for (int i = 0; i < left.size(); i++) {
                same(path + "/" + text(left.get(i), UnaryOperator.identity()), left.get(i), right.get(i));
            }
        } else if (one.isNumber()) {
            double expected = one.asDouble();
            assertThat(other.asDouble()).as(path).isCloseTo(expected,
                    within(tolerance * Math.max(1, Math.abs(expected))));
        } else if (one.isString()) {
            assertThat(nameBack.apply(other.asString())).as(path).isEqualTo(one.asString());
        } else {
            assertThat(other).as(path).isEqualTo(one);
        }
    }

    /** Things are in the order of what they are called, where they are called anything; otherwise as they come. */
    private static List<JsonNode> sorted(JsonNode array, UnaryOperator<String> name) {
        List<JsonNode> list = new ArrayList<>();
        array.forEach(list::add);
        list.sort(Comparator.comparing(node -> text(node, name)));
        return list;
    }

    private static String text(JsonNode node, UnaryOperator<String> name) {
        if (node.isString()) {
            return name.apply(node.asString());
        }
        if (node.has("one") && node.has("other")) {
            return Stream.of("one", "other").map(side -> name.apply(node.get(side).asString())).sorted().collect(Collectors.joining("|"));
        }
        StringBuilder text = new StringBuilder();
        node.properties().forEach(field -> text.append(field.getValue().isString() ? name.apply(field.getValue().asString()) + "|" : ""));
        return text.toString();
    }
}
