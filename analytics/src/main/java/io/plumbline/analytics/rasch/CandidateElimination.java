package io.plumbline.analytics.rasch;

import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.ConjugateGradient;
import org.hipparchus.linear.RealLinearOperator;
import org.hipparchus.linear.RealVector;
import org.hipparchus.exception.MathIllegalStateException;

/**
 * Solves (information) step = score without ever forming the information: candidates, whose block is diagonal, are
 * eliminated, and the rest (interviewers, competencies, thresholds) is solved by preconditioned conjugate gradients.
 * The information is singular along the shifts that the sum-to-zero rules fix; the score has no part along them.
 */
final class CandidateElimination implements RealLinearOperator {

    private static final int MOST_ITERATIONS = 4000;

    private final Derivatives at;
    private final Sample sample;
    private final int interviewers;
    private final int competencies;
    private final int size;

    CandidateElimination(Derivatives at) {
        this.at = at;
        sample = at.sample;
        interviewers = sample.interviewers;
        competencies = sample.competencies;
        size = interviewers + competencies + sample.categories.thresholds();
    }

    @Override
    public int getRowDimension() {
        return size;
    }

    @Override
    public int getColumnDimension() {
        return size;
    }

    /** @param tolerance of the residual, relative to the right-hand side */
    Point solve(Point rightHandSide, double tolerance) {
        double[] reduced = reduced(rightHandSide);
        double[] rest = new ArrayRealVector(reduced, false).getNorm() == 0 ? new double[size] : conjugateGradients(reduced, tolerance);
        double[] candidate = new double[sample.candidates];
        for (int n = 0; n < candidate.length; n++) {
            double coupled = 0;
            for (int r = sample.start[n]; r < sample.start[n + 1]; r++) {
                coupled += coupled(rest, r);
            }
            double information = at.information.candidate()[n];
            candidate[n] = information > 0 ? (rightHandSide.candidate()[n] - coupled) / information : 0;
        }
        return new Point(candidate, part(rest, 0, interviewers), part(rest, interviewers, competencies),
                part(rest, interviewers + competencies, size - interviewers - competencies));
    }

    private double[] conjugateGradients(double[] reduced, double tolerance) {
        try {
            return new ConjugateGradient(MOST_ITERATIONS, tolerance, false)
                    .solve(this, new Diagonal(diagonal()), new ArrayRealVector(reduced, false)).toArray();
        } catch (MathIllegalStateException slow) {
            throw new NotConverged(slow);
        }
    }

    private static double[] part(double[] all, int from, int length) {
        double[] part = new double[length];
        System.arraycopy(all, from, part, 0, length);
        return part;
    }

    /** The right-hand side after the candidates' rows are eliminated. */
    private double[] reduced(Point g) {
        double[] out = new double[size];
        System.arraycopy(g.interviewer(), 0, out, 0, interviewers);
        System.arraycopy(g.competency(), 0, out, interviewers, competencies);
        System.arraycopy(g.threshold(), 0, out, interviewers + competencies, g.threshold().length);
        for (int n = 0; n < sample.candidates; n++) {
            double information = at.information.candidate()[n];
            double shift = information > 0 ? g.candidate()[n] / information : 0;
            for (int r = sample.start[n]; r < sample.start[n + 1]; r++) {
                scatter(out, r, -at.variance[r] * shift, shift, -1);
            }
        }
        return out;
    }

    /** A rating's row of the information against the rest: what the candidate's equation sees. */
    private double coupled(double[] v, int r) {
        int i = sample.competency[r];
        double sum = -at.variance[r] * (v[sample.interviewer[r]] + v[interviewers + i]);
        int steps = sample.categories.stepsOf(i);
        int threshold = interviewers + competencies + sample.categories.offsetOf(i);
        int covariance = r * at.width;
        for (int k = 0; k < steps; k++) {
            sum -= at.covariance[covariance + k] * v[threshold + k];
        }
        return sum;
    }

    private void scatter(double[] out, int r, double u, double eta, double sign) {
        int i = sample.competency[r];
        out[sample.interviewer[r]] -= u;
        out[interviewers + i] -= u;
        int steps = sample.categories.stepsOf(i);
        int threshold = interviewers + competencies + sample.categories.offsetOf(i);
        int covariance = r * at.width;
        for (int k = 0; k < steps; k++) {
            out[threshold + k] -= sign * at.covariance[covariance + k] * eta;
        }
    }

    @Override
    public RealVector operate(RealVector x) {
        double[] v = x instanceof ArrayRealVector array ? array.getDataRef() : x.toArray();
        double[] out = new double[size];
        double[] own = new double[longest()];
        for (int n = 0; n < sample.candidates; n++) {
            int from = sample.start[n];
            int to = sample.start[n + 1];
            double sum = 0;
            for (int r = from; r < to; r++) {
                own[r - from] = coupled(v, r);
                sum += own[r - from];
            }
            double information = at.information.candidate()[n];
            double candidate = information > 0 ? -sum / information : 0;
            for (int r = from; r < to; r++) {
                double eta = candidate - v[sample.interviewer[r]] - v[interviewers + sample.competency[r]];
                scatter(out, r, own[r - from] + at.variance[r] * candidate, eta, 1);
            }
        }
        thresholds(v, out);
        return new ArrayRealVector(out, false);
    }

    private int longest() {
        int longest = 0;
        for (int n = 0; n < sample.candidates; n++) {
            longest = Math.max(longest, sample.start[n + 1] - sample.start[n]);
        }
        return longest;
    }

    private void thresholds(double[] v, double[] out) {
        for (int g = 0; g < sample.categories.groups(); g++) {
            int begin = interviewers + competencies + sample.categories.offset(g);
            for (int k = 1; k <= sample.categories.steps(g); k++) {
                for (int l = 1; l <= sample.categories.steps(g); l++) {
                    out[begin + k - 1] += at.between(g, k, l) * v[begin + l - 1];
                }
            }
        }
    }

    private double[] diagonal() {
        double[] diagonal = new double[size];
        System.arraycopy(at.information.interviewer(), 0, diagonal, 0, interviewers);
        System.arraycopy(at.information.competency(), 0, diagonal, interviewers, competencies);
        for (int g = 0; g < sample.categories.groups(); g++) {
            int begin = interviewers + competencies + sample.categories.offset(g);
            for (int k = 1; k <= sample.categories.steps(g); k++) {
                diagonal[begin + k - 1] = at.between(g, k, k);
            }
        }
        return diagonal;
    }

    /** Divides by the diagonal; what has no information stays at zero. */
    private record Diagonal(double[] diagonal) implements RealLinearOperator {

        @Override
        public int getRowDimension() {
            return diagonal.length;
        }

        @Override
        public int getColumnDimension() {
            return diagonal.length;
        }

        @Override
        public RealVector operate(RealVector x) {
            double[] out = x.toArray();
            for (int i = 0; i < out.length; i++) {
                out[i] = diagonal[i] > 0 ? out[i] / diagonal[i] : 0;
            }
            return new ArrayRealVector(out, false);
        }
    }
}
