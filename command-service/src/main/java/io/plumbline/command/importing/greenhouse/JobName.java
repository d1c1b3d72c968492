package io.plumbline.command.importing.greenhouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a job's name says by itself: "Senior Data Scientist - Boston" is a senior one of the family "Data Scientist". */
record JobName(@Nullable String roleFamily, @Nullable String level) {
    private static final Pattern REST = Pattern.compile("\\s+[-–—|]\\s.*|\\s*[,(\\[].*");
    private static final Pattern STEP = Pattern.compile("(?i)i{1,3}|iv|v|l?\\d{1,2}");
    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("intern", "intern"), Map.entry("internship", "intern"), Map.entry("working student", "intern"),
            Map.entry("graduate", "junior"), Map.entry("entry-level", "junior"), Map.entry("junior", "junior"),
            Map.entry("jr", "junior"), Map.entry("jr.", "junior"), Map.entry("associate", "junior"),
            Map.entry("mid", "mid"), Map.entry("mid-level", "mid"), Map.entry("intermediate", "mid"),
            Map.entry("senior", "senior"), Map.entry("sr", "senior"), Map.entry("sr.", "senior"),
            Map.entry("lead", "lead"), Map.entry("staff", "staff"), Map.entry("principal", "principal"),
            Map.entry("distinguished", "distinguished"));

    static JobName of(@Nullable String name) {
        String line = Labelled.line(name);
        String core = REST.matcher(line).replaceFirst("").strip();
        String level = null;
        List<String> left = new ArrayList<>();
        for (String word : (core.isEmpty() ? line : core).split("\\s+")) {
            String said = LEVELS.get(word.toLowerCase(Locale.ROOT));
            if (said == null) {
                left.add(word);
            } else if (level == null) {
                level = said;
            } else {
                level = level + " " + said;
            }
        }
        if (left.size() > 1 && STEP.matcher(left.getLast()).matches()) {
            String step = left.removeLast();
            level = level == null ? step : level;
        }
        if (name == null) {
            return new JobName(null, null);
        }
        return new JobName(left.isEmpty() ? line : String.join(" ", left), level);
    }
}
