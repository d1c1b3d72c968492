package io.plumbline.query.dashboard;

import io.plumbline.query.findings.Finding;
import io.plumbline.query.page.Figure;
import io.plumbline.query.page.KeyFigure;
import java.util.List;

/** What interviews are worth: whether they separate, how reliable a loop is, which competencies say something. */
record Worth(Finding.Computed finding) {
    KeyFigure separation() {
        return SeparationFigure.key(finding);
    }

    KeyFigure reliability() {
        return ReliabilityFigure.key(finding);
    }

    List<Figure> figures() {
        return List.of(CompetenciesFigure.of(finding), ReliabilityFigure.of(finding));
    }
}
