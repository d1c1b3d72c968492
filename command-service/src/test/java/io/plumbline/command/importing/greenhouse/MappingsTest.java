package io.plumbline.command.importing.greenhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.command.importing.FileRefused;
import io.plumbline.events.Participation;
import io.plumbline.events.Recommendation;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingsTest {
    private static final String WHOLE = """
            role_family:
              custom_field: Job family
              rules:
                - {job: "*machine learning*", is: ML engineer}
                - {department: "Data*", is: data scientist}
                - {custom_field: Track, equals: "IC*", is: software engineer}
              otherwise: quarantine
            level: {otherwise: unspecified}
            shadows:
              - {interview: "*shadow*", participation: reverse_shadow}
            recommendations: {stong_yes: strong_yes}
            ratings: {Meh: mixed}
            missing_interviewer: submitted_by
            """;

    @Test
    void saysWhatCustomersWordsMean() {
        Mapping mapping = Mappings.read("mapping.yml", WHOLE);

        assertThat(Labelled.by(mapping, job("Senior Machine Learning Engineer", "Search", Map.of())).roleFamily().value()).isEqualTo("ML engineer");
        assertThat(Labelled.by(mapping, job("Analyst", "Data Platform", Map.of())).roleFamily().value()).isEqualTo("data scientist");
        assertThat(Labelled.by(mapping, job("Somebody", "Else", Map.of("track", "IC4"))).roleFamily().value()).isEqualTo("software engineer");
        assertThat(Labelled.by(mapping, job("Machine Learning", "Data", Map.of("job family", "AI"))).roleFamily().value()).isEqualTo("AI");
        assertThat(Labelled.by(mapping, job("Machine Learning", "Data", Map.of())).level().value()).isEqualTo("unspecified");
        assertThatThrownBy(() -> Labelled.by(mapping, job("Somebody", "Else", Map.of()))).hasMessageContaining("Somebody").hasMessageContaining("role_family");
        assertThat(mapping.recommendation("f", "stong_yes")).isEqualTo(Recommendation.STRONG_YES);
        assertThat(mapping.point("f", "Meh")).isEqualTo(3);
        assertThat(mapping.point("f", "no_decision")).isNull();
        assertThat(mapping.shadows().getFirst().participation()).isEqualTo(Participation.REVERSE_SHADOW);
        assertThatThrownBy(() -> mapping.point("attributes[1].rating", "stong_yes")).hasMessageContaining("definitely_not, no, mixed, yes, strong_yes, no_decision");
    }

    @Test
    void jsonIsReadTheSame() {
        assertThat(Mappings.read("mapping.json", "{\"level\": {\"otherwise\": \"unspecified\"}, \"ratings\": {\"Meh\": \"mixed\"}}"))
                .isEqualTo(Mappings.read("mapping.yml", "level: {otherwise: unspecified}\nratings: {Meh: mixed}\n"));
        assertThat(Mappings.read("mapping.yml", "")).isEqualTo(Mapping.NONE);
        assertThat(Mappings.read("mapping.yml", "# nothing\n")).isEqualTo(Mapping.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "role_familly: {otherwise: name}                       | 1 | role_familly",
        "level: {otherwise: name}\\nteam: {rule: []}            | 2 | rule",
        "level:\\n  rules:\\n    - {jobb: x, is: y}              | 3 | jobb",
        "level: {otherwise: somewhere}                         | 1 | otherwise",
        "level: {otherwise: name}\\nlevel: {otherwise: name}    | 2 | -",
        "ratings: {stong_yes: very_yes}                        | 1 | ratings",
        "level: {rules: [{is: x}]}                             | 1 | rules",
        "level: [1, 2                                          | 1 | -",
        "- a                                                   | 1 | -",
    })
    void aSlipIsRefusedWithItsLine(String text, int line, String field) {
        assertThatThrownBy(() -> Mappings.read("mapping.yml", text.replace("\\n", "\n")))
                .isInstanceOfSatisfying(FileRefused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("MALFORMED_MAPPING");
                    assertThat(refused.line()).isEqualTo(line);
                    if (!field.equals("-")) {
                        assertThat(refused.field()).isEqualTo(field);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "Senior Data Scientist - Boston      | Data Scientist            | senior",
        "Data Scientist - BK                 | Data Scientist            | -",
        "Sr. Software Engineer, Search       | Software Engineer         | senior",
        "Software Engineer II (Remote)       | Software Engineer         | II",
        "Senior Staff ML Engineer            | ML Engineer               | senior staff",
        "Intern                              | Intern                    | intern",
        "DevOps Engineer                     | DevOps Engineer           | -",
    })
    void aJobsNameTellsFamilyAndLevel(String name, String family, String level) {
        assertThat(JobName.of(name)).isEqualTo(new JobName(family, level));
    }

    @Test
    void withoutAMappingTheUsualFieldsAndTheFirstDepartmentAreTaken() {
        Labelled labels = Labelled.by(Mapping.NONE, job("Senior AI engineer, Search", "Search", Map.of("role family", "AI", "level", "IC4")));

        assertThat(List.of(labels.roleFamily().value(), labels.level().value(), labels.team().value())).containsExactly("AI", "IC4", "Search");
        assertThat(labels.assumed()).isTrue();
        assertThat(Labelled.by(Mapping.NONE, new Job("1", null, List.of(), Map.of())).roleFamily().value()).isEqualTo("unspecified");
    }

    @ParameterizedTest
    @CsvSource({"*shadow*, Onsite (Shadow), true", "Onsite, onsite, true", "Onsite*, On, false", "a*b*c, aXbYc, true", "a*a, a, false", "*, '', true"})
    void patternsFit(String pattern, String text, boolean fits) {
        assertThat(Glob.fits(pattern, text)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "<p>Good &amp; <b>clear</b></p><ul><li>one</li><li>two</li></ul> | Good & clear//- one/- two",
        "a < b and c > d | a < b and c > d",
        "<script>alert(1)</script>x | x",
        "&#8217;&#x41;&nope;&#0; | ’A&nope;",
    })
    void htmlBecomesPlainText(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text.replace("/", "\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p> </p>", "", "&nbsp;", "<br>"})
    void htmlThatSaysNothingIsNothing(String html) {
        assertThat(PlainText.of(html)).isNull();
    }

    @ParameterizedTest
    @CsvSource({"65%, 0.65", "65, 0.65", "0.65, 0.65", "1, 1", "100 %, 1"})
    void aChanceIsReadAsPeopleWriteIt(String answer, double chance) {
        assertThat(Chance.of(answer)).contains(chance);
        assertThat(Chance.of("about half")).isEmpty();
        assertThat(Chance.of("250%")).isEmpty();
    }

    private static Job job(String name, String department, Map<String, String> custom) {
        return new Job("1", name, List.of(department), custom);
    }
}
