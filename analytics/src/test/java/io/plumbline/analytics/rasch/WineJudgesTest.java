package io.plumbline.analytics.rasch;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analytics.Progress;
import io.plumbline.analytics.oracle.Oracle;
import java.util.Arrays;
import org.hipparchus.stat.correlation.PearsonsCorrelation;
import org.hipparchus.stat.correlation.SpearmansCorrelation;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Nine judges of bitter wine: another family of ordinal model, with random judges, sees the same severities. */
class WineJudgesTest {

    @Test
    void rasch_severity_is_what_an_ordinal_mixed_model_finds() {
        Oracle oracle = new Oracle("ordinal_wine");
        String file = "input.csv";
        RaschRatings ratings = new RaschRatings(8, 9, 1, oracle.codes(file, "bottle"), oracle.codes(file, "judge"), new int[72],
                oracle.numbers(file, "rating"));
        RaschFit fit = ManyFacetRasch.fit(ratings, ScaleModel.RATING_SCALE, Progress.SILENT).orThrow();
        double[] leniency = new double[9];
        int j = 0;
        for (JsonNode judge : oracle.expected().get("laplace").get("judge")) {
            leniency[j++] = judge.get("(Intercept)").asDouble();
        }
        double[] severity = Arrays.stream(leniency).map(x -> -x).toArray();
        assertThat(new PearsonsCorrelation().correlation(severity, fit.interviewers().measure())).isGreaterThan(0.98);
        assertThat(new SpearmansCorrelation().correlation(severity, fit.interviewers().measure())).isGreaterThan(0.95);
    }
}
