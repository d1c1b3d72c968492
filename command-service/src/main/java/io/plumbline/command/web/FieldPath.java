package io.plumbline.command.web;

import java.util.List;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where in a document something is wrong, as callers read it: {@code ratings[2].value}. */
final class FieldPath {
    private FieldPath() {}

    static String of(List<Reference> path) {
        StringBuilder text = new StringBuilder();
        for (Reference each : path) {
            if (each.getPropertyName() == null) {
                text.append('[').append(each.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(each.getPropertyName());
            }
        }
        return text.toString();
    }

    /** Takes it out, keeping the places of what follows it in a list; false when there is nothing there to take. */
    static boolean remove(JsonNode document, List<Reference> path) {
        if (path.isEmpty()) {
            return false;
        }
        JsonNode parent = document;
        for (Reference each : path.subList(0, path.size() - 1)) {
            parent = each.getPropertyName() == null ? parent.path(each.getIndex()) : parent.path(each.getPropertyName());
        }
        Reference last = path.getLast();
        return switch (parent) {
            case ObjectNode object when last.getPropertyName() != null -> object.remove(last.getPropertyName()) != null;
            case ArrayNode array when last.getIndex() >= 0 && last.getIndex() < array.size() -> {
                array.setNull(last.getIndex());
                yield true;
            }
            default -> false;
        };
    }
}
