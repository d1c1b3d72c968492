package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.greenhouse.LabelRule.Otherwise;
import io.plumbline.command.importing.greenhouse.LabelRule.Rule;
import io.plumbline.events.MalformedValueException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A job's role family, level and team, and where each comes from: the mapping's custom field, its first rule that fits,
 * a custom field that is called so, or a guess from name and department, which the account tells.
 */
record Labelled(Found roleFamily, Found level, Found team) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final String UNSPECIFIED = "unspecified";

    /** @param assumed whether nobody said so */
    record Found(String value, String from, boolean assumed) {}

    /** @throws MalformedValueException when the mapping wants jobs quarantined that it has no label for */
    static Labelled by(Mapping mapping, Job job) {
        return new Labelled(
                found("role_family", mapping.roleFamily(), job, Otherwise.NAME, List.of("role family", "job family", "family")),
                found("level", mapping.level(), job, Otherwise.NAME, List.of("level", "job level", "seniority", "grade")),
                found("team", mapping.team(), job, Otherwise.DEPARTMENT, List.of("team", "squad")));
    }

    boolean assumed() {
        return roleFamily.assumed() || level.assumed() || team.assumed();
    }

    private static Found found(String label, LabelRule mapped, Job job, Otherwise standard, List<String> usualFields) {
        if (mapped.customField() != null && job.customField(mapped.customField()) instanceof String value) {
            return new Found(value, "its custom field \"" + mapped.customField() + "\"", false);
        }
        for (Rule rule : mapped.rules()) {
            if (fits(rule, job)) {
                return new Found(line(rule.is()), "a rule of the mapping", false);
            }
        }
        if (mapped.customField() == null && mapped.rules().isEmpty() && mapped.otherwise() == null) {
            for (String usual : usualFields) {
                if (job.customField(usual) instanceof String value) {
                    return new Found(value, "its custom field \"" + usual + "\"", true);
                }
            }
        }
        return otherwise(label, Objects.requireNonNullElse(mapped.otherwise(), standard), job, mapped.otherwise() == null);
    }

    private static boolean fits(Rule rule, Job job) {
        return (rule.job() == null || Glob.fits(rule.job(), job.name()))
                && (rule.department() == null || job.departments().stream().anyMatch(each -> Glob.fits(rule.department(), each)))
                && (rule.customField() == null || Glob.fits(Objects.requireNonNull(rule.equals()), job.customField(rule.customField())));
    }

    private static Found otherwise(String label, Otherwise otherwise, Job job, boolean assumed) {
        return switch (otherwise) {
            case NAME -> {
                JobName name = JobName.of(job.name());
                String value = label.equals("level") ? name.level() : name.roleFamily();
                yield value == null ? unspecified(assumed) : new Found(value, "its name", assumed);
            }
            case DEPARTMENT -> job.departments().isEmpty()
                    ? unspecified(assumed)
                    : new Found(line(job.departments().getFirst()), "its first department", assumed);
            case UNSPECIFIED -> unspecified(assumed);
            case QUARANTINE -> throw new MalformedValueException("jobs", "No rule of the mapping gives the job \""
                    + Fields.shown(job.name()) + "\" (" + job.id() + ") a " + label + ". Add one, and retry.");
        };
    }

    private static Found unspecified(boolean assumed) {
        return new Found(UNSPECIFIED, "nothing", assumed);
    }

    static String line(@Nullable String text) {
        String line = text == null ? "" : CONTROL.matcher(text).replaceAll(" ").strip();
        return line.isEmpty() ? UNSPECIFIED : line.length() <= 200 ? line : line.substring(0, 200).strip();
    }
}
