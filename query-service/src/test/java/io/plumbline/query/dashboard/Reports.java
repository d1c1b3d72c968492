package io.plumbline.query.dashboard;

import io.plumbline.analytics.interval.BinomialInterval;
import io.plumbline.analytics.report.ReportJson;
import io.plumbline.analytics.report.Settings;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Withheld;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Reports made by hand, as JSON, for every case a page may meet. They hold only what the overview reads. */
final class Reports {
    static final String NO_RATINGS = notEstimable("EMPTY", "No rating counts.");

    private Reports() {}

    static Finding.Computed finding(String severity, String decisions) {
        String report = """
                {"version": 1, "asOf": "2026-11-20", "settings": %s, "severity": %s, "decisions": %s,
                 "validity": %s, "reliability": %s,
                 "counts": {"rows": {}, "later": {}, "ratings": 400, "candidates": 80, "interviewers": 10, "competencies": 4,
                   "scorecards": {"counted": 100, "shadow": 3, "reverseShadow": 0, "afterVisible": 7, "withoutRating": 0}}}
                """.formatted(JsonMapper.shared().writeValueAsString(Settings.DEFAULT), severity, decisions, NO_RATINGS,
                        "{\"icc\": " + NO_RATINGS + "}");
        return new Finding.Computed(184_220, 0, Instant.parse("2026-11-20T09:26:00Z"), Duration.ofMillis(1_830), ReportJson.read(report), Slice.EVERYTHING,
                List.of(), Withheld.NOTHING);
    }

    /** @param never mature hires whose outcome is not known */
    static String decisions(long bad, long known, long never, long immature, long rejected, long declined) {
        long mature = known + never;
        String rate = known == 0 ? notEstimable("TOO_FEW", "No hire has been here long enough to have an outcome.") : """
                {"bad": %d, "known": %d, "rate": %s, "lower": %s, "upper": %s, "mature": %d, "range": {"lower": %s, "upper": %s}}"""
                .formatted(bad, known, (double) bad / known, BinomialInterval.wilson(bad, known).lower(), BinomialInterval.wilson(bad, known).upper(),
                        mature, (double) bad / mature, (double) (bad + never) / mature);
        return """
                {"falseDiscovery": %s,
                 "bounds": {"candidacies": %d, "falsePositiveRate": {"lower": 0.0512, "upper": 1}, "falseNegativeRate": {"lower": 0, "upper": 0.6938}},
                 "notKnown": {"immature": %d, "immatureDismissed": 0, "notStarted": 0, "left": %d, "redundancy": 0, "endOfContract": 0,
                   "noReview": 0, "rejected": %d, "offerDeclined": %d, "withdrawn": 68, "inFlight": 58}}"""
                .formatted(rate, mature + immature + rejected + declined, immature, never, rejected, declined);
    }

    static String differ(String... interviewers) {
        return severity("{\"rlrt\": 20, \"pValue\": 0.00001, \"verdict\": \"differ\"}", interviewers);
    }

    static String chance(String... interviewers) {
        return severity("{\"rlrt\": 0.4, \"pValue\": 0.26, \"verdict\": \"no_more_than_chance\"}", interviewers);
    }

    private static String severity(String test, String... interviewers) {
        return """
                {"varianceComponents": {"candidate": 0.3, "interviewer": 0.0625, "halo": 0.1, "residual": 0.4}, "remlCriterion": 900,
                 "interviewersDiffer": %s, "subsets": [{"subset": 1, "interviewers": 6, "candidates": 80, "scorecards": 100, "ratings": 400}],
                 "interviewers": [%s], "afterVisible": {"scorecards": 0, "ratings": 0, "ifCounted": %s}}"""
                .formatted(test, Arrays.stream(interviewers).collect(Collectors.joining(", ")), notEstimable("EMPTY", "There is no such card."));
    }

    static String one(String id, long scorecards, double severity, String verdict) {
        return """
                {"interviewer": "%s", "subset": 1, "scorecards": %d, "ratings": %d, "severity": %s, "standardError": 0.1, "lower": %s,
                 "upper": %s, "verdict": "%s"}""".formatted(id, scorecards, scorecards * 4, severity, severity - 0.196, severity + 0.196, verdict);
    }

    private static String notEstimable(String reason, String message) {
        return "{\"notEstimable\": {\"reason\": \"%s\", \"message\": \"%s\"}}".formatted(reason, message);
    }
}
