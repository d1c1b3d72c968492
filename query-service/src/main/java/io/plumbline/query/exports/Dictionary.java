package io.plumbline.query.exports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Every export there is, and what its columns mean. */
final class Dictionary {
    private static final int VERSION_LETTERS = 12;

    private final List<Export> exports;
    private final String version;

    Dictionary(List<Export> exports) {
        this.exports = List.copyOf(exports);
        this.version = digest(tables()).substring(0, VERSION_LETTERS);
    }

    Optional<Export> find(String name) {
        return exports.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    List<String> names() {
        return exports.stream().map(Export::name).toList();
    }

    /** Another one whenever a name, a kind or a meaning changes. */
    String version() {
        return version;
    }

    /** Markdown, as it is committed. */
    String text() {
        return """
                # Export dictionary

                Generated from the code and compared with it by a test. Version `%s`: every manifest names the version its
                file was written by. How to get the files: [exports](../export.md).
                %s""".formatted(version, tables());
    }

    private String tables() {
        StringBuilder text = new StringBuilder();
        for (Export each : exports) {
            text.append("\n## ").append(each.name()).append('\n').append(each.meaning())
                    .append("\n\n| column | cells | may be empty | meaning |\n|---|---|---|---|\n");
            for (Column column : each.columns()) {
                text.append("| `").append(column.name()).append("` | ").append(column.kind().title()).append(" | ")
                        .append(column.optional() ? "yes" : "no").append(" | ").append(column.meaning()).append(" |\n");
            }
        }
        return text.toString();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
