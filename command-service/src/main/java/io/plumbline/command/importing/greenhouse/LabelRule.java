package io.plumbline.command.importing.greenhouse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.plumbline.events.MalformedValueException;
import io.plumbline.events.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How jobs get one of their labels: by a custom field, by the first rule that fits, or otherwise. */
record LabelRule(
        @JsonProperty("custom_field") @Nullable String customField,
        @JsonProperty("rules") List<Rule> rules,
        @JsonProperty("otherwise") @Nullable Otherwise otherwise) {
    static final LabelRule NONE = new LabelRule(null, List.of(), null);

    LabelRule(@Nullable String customField, @Nullable List<Rule> rules, @Nullable Otherwise otherwise) {
        this.customField = customField;
        this.rules = rules == null ? List.of() : List.copyOf(rules);
        this.otherwise = otherwise;
        this.rules.forEach(Rule::check);
    }

    /** Where a label comes from when no field and no rule gives it. */
    enum Otherwise implements Word {
        @JsonProperty("name") NAME,
        @JsonProperty("department") DEPARTMENT,
        @JsonProperty("unspecified") UNSPECIFIED,
        @JsonProperty("quarantine") QUARANTINE
    }

    /** Fits a job that all of what it says fits; {@code *} stands for anything, and case does not count. */
    record Rule(
            @JsonProperty("job") @Nullable String job,
            @JsonProperty("department") @Nullable String department,
            @JsonProperty("custom_field") @Nullable String customField,
            @JsonProperty("equals") @Nullable String equals,
            @JsonProperty("is") String is) {
        /** Checked from outside, when all keys of it are known to be keys: a slip in one must not be told as another's lack. */
        void check() {
            if (is == null || is.isBlank()) {
                throw new MalformedValueException("is", "A rule needs \"is\": what the jobs that it fits get.");
            }
            if (job == null && department == null && customField == null) {
                throw new MalformedValueException("rules", "A rule needs a job, a department or a custom_field to fit.");
            }
            if ((customField == null) != (equals == null)) {
                throw new MalformedValueException("rules", "\"custom_field\" and \"equals\" go together in a rule.");
            }
        }
    }
}
