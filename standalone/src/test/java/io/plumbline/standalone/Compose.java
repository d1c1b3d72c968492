package io.plumbline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.Yaml;

/** What docker-compose.yml says, with variables filled in. */
record Compose(Map<String, Object> content) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::\\?[^}]*)?}");

    static Compose read(Path file) throws IOException {
        return new Compose(new Yaml().load(Files.readString(file)));
    }

    /** @param variables gives the value of a variable by its name */
    Map<String, Object> environment(String service, UnaryOperator<String> variables) {
        var environment = new TreeMap<String, Object>();
        section(service(service), "environment").forEach((name, value) -> environment.put(name,
                VARIABLE.matcher(value.toString()).replaceAll(found -> Matcher.quoteReplacement(variables.apply(found.group(1))))));
        return environment;
    }

    Object of(String service, String key) {
        return service(service).get(key);
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> section(Map<String, Object> in, String name) {
        return (Map<String, Object>) in.get(name);
    }

    private Map<String, Object> service(String name) {
        return section(section(content, "services"), name);
    }
}
