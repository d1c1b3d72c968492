package io.plumbline.analytics.rasch;

import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.QRDecomposition;

/**
 * Picks, of all points with the same likelihood, the one where thresholds sum to zero within their group, competencies
 * sum to zero, and interviewers sum to zero within their subset; candidates are free. Where the difference between
 * two sets of competencies cannot be known, the difficulties nearest to zero are taken.
 */
final class Centring {

    private final Sample sample;
    private final Linking linking;

    Centring(Sample sample, Linking linking) {
        this.sample = sample;
        this.linking = linking;
    }

    Point centred(Point point) {
        Point at = new Point(point.candidate().clone(), point.interviewer().clone(), point.competency().clone(), point.threshold().clone());
        thresholds(at);
        competencies(at);
        interviewers(at);
        return at;
    }

    private void thresholds(Point at) {
        Categories categories = sample.categories;
        double[] mean = new double[categories.groups()];
        for (int g = 0; g < mean.length; g++) {
            for (int k = 0; k < categories.steps(g); k++) {
                mean[g] += at.threshold()[categories.offset(g) + k] / categories.steps(g);
            }
            for (int k = 0; k < categories.steps(g); k++) {
                at.threshold()[categories.offset(g) + k] -= mean[g];
            }
        }
        for (int i = 0; i < sample.competencies; i++) {
            at.competency()[i] += mean[categories.groupOf(i)];
        }
    }

    private void competencies(Point at) {
        double[] shift = classShift(at);
        boolean unlinked = linking.classesUnlinked();
        for (int i = 0; i < sample.competencies; i++) {
            if (linking.classOf[i] >= 0) {
                at.competency()[i] += shift[linking.classOf[i]];
            }
        }
        for (int n = 0; n < sample.candidates; n++) {
            at.candidate()[n] += unlinked ? linking.moved(n, shift) : shift[0];
        }
        for (int j = 0; unlinked && j < sample.interviewers; j++) {
            at.interviewer()[j] += linking.moved(sample.candidates + j, shift);
        }
    }

    /** The shift of each class that makes the squared difficulties least and leaves every cycle as it is. */
    private double[] classShift(Point at) {
        double[] size = new double[linking.classes];
        double[] mean = new double[linking.classes];
        double all = 0;
        for (int i = 0; i < sample.competencies; i++) {
            int c = linking.classOf[i];
            if (c >= 0) {
                size[c]++;
                mean[c] += at.competency()[i];
                all += at.competency()[i];
            }
        }
        double rated = java.util.Arrays.stream(size).sum();
        for (int c = 0; c < mean.length; c++) {
            mean[c] /= size[c];
        }
        return linking.classesUnlinked() ? nearestNull(mean, size) : filled(mean.length, -all / rated);
    }

    private static double[] filled(int length, double value) {
        double[] filled = new double[length];
        java.util.Arrays.fill(filled, value);
        return filled;
    }

    /** The null vector of the cycles' constraints nearest to minus the means, weighted by class size. */
    private double[] nearestNull(double[] mean, double[] size) {
        List<double[]> rows = linking.constraints();
        double[] shift = new double[mean.length];
        for (int c = 0; c < shift.length; c++) {
            shift[c] = -mean[c];
        }
        if (rows.isEmpty()) {
            return shift;
        }
        double[][] gram = new double[rows.size()][rows.size()];
        double[] right = new double[rows.size()];
        for (int p = 0; p < gram.length; p++) {
            for (int c = 0; c < mean.length; c++) {
                right[p] += rows.get(p)[c] * mean[c];
                for (int q = 0; q < gram.length; q++) {
                    gram[p][q] += rows.get(p)[c] * rows.get(q)[c] / size[c];
                }
            }
        }
        double[] multiplier = new QRDecomposition(new Array2DRowRealMatrix(gram, false)).getSolver()
                .solve(new ArrayRealVector(right, false)).toArray();
        for (int p = 0; p < gram.length; p++) {
            for (int c = 0; c < shift.length; c++) {
                shift[c] += rows.get(p)[c] * multiplier[p] / size[c];
            }
        }
        return shift;
    }

    private void interviewers(Point at) {
        double[] sum = new double[linking.subsets];
        double[] count = new double[linking.subsets];
        for (int j = 0; j < sample.interviewers; j++) {
            int s = linking.subset[sample.candidates + j];
            if (s >= 0) {
                sum[s] += at.interviewer()[j];
                count[s]++;
            }
        }
        for (int j = 0; j < sample.interviewers; j++) {
            int s = linking.subset[sample.candidates + j];
            at.interviewer()[j] -= s < 0 ? at.interviewer()[j] : sum[s] / count[s];
        }
        for (int n = 0; n < sample.candidates; n++) {
            int s = linking.subset[n];
            at.candidate()[n] -= s < 0 ? at.candidate()[n] : sum[s] / count[s];
        }
    }

    /** Whether an unknown difference between competencies hides a difference between interviewers of one subset. */
    boolean focusConfounded() {
        if (!linking.classesUnlinked()) {
            return false;
        }
        double[] probe = new double[linking.classes];
        double[] size = filled(probe.length, 1);
        for (int c = 0; c < probe.length; c++) {
            probe[c] = -Math.sin(c + 1.0);
        }
        double[] shift = nearestNull(probe, size);
        double[] first = filled(linking.subsets, Double.NaN);
        for (int j = 0; j < sample.interviewers; j++) {
            int s = linking.subset[sample.candidates + j];
            if (s >= 0) {
                double moved = linking.moved(sample.candidates + j, shift);
                if (Double.isNaN(first[s])) {
                    first[s] = moved;
                } else if (Math.abs(first[s] - moved) > 1e-9) {
                    return true;
                }
            }
        }
        return false;
    }
}
