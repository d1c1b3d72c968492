package io.plumbline.analytics.rasch;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What shared candidates and shared scorecards tie together. Interviewers of one subset are compared with each other
 * only. Competencies that share a scorecard are one class; the difference between two classes is known only where
 * some cycle of scorecards runs through both.
 */
final class Linking {

    /** Beyond this many potentials the differences between classes are taken as known. */
    private static final long MOST_POTENTIALS = 50_000_000;

    private final Sample sample;
    /** Subset of candidates, then of interviewers; -1 for those without ratings. */
    final int[] subset;
    final int subsets;
    /** Class of each competency, -1 for those without ratings. */
    final int[] classOf;
    final int classes;
    /** By node, how often each class is passed on the way from the subset's first candidate; empty with one class. */
    private int[] potential = new int[0];
    private final List<double[]> constraints = new ArrayList<>();

    Linking(Sample sample) {
        this.sample = sample;
        classOf = new int[sample.competencies];
        classes = competencyClasses();
        subset = new int[sample.candidates + sample.interviewers];
        Arrays.fill(subset, -1);
        boolean follow = classes > 1 && (long) subset.length * classes <= MOST_POTENTIALS;
        if (follow) {
            potential = new int[subset.length * classes];
        }
        subsets = walk(follow);
    }

    private int competencyClasses() {
        int[] parent = new int[sample.competencies];
        boolean[] rated = new boolean[sample.competencies];
        Arrays.setAll(parent, i -> i);
        int[] last = new int[sample.interviewers];
        int[] lastOf = new int[sample.interviewers];
        Arrays.fill(lastOf, -1);
        for (int n = 0; n < sample.candidates; n++) {
            for (int r = sample.start[n]; r < sample.start[n + 1]; r++) {
                int j = sample.interviewer[r];
                rated[sample.competency[r]] = true;
                if (lastOf[j] == n) {
                    parent[root(parent, sample.competency[r])] = root(parent, last[j]);
                }
                last[j] = sample.competency[r];
                lastOf[j] = n;
            }
        }
        int next = 0;
        int[] number = new int[sample.competencies];
        Arrays.fill(number, -1);
        for (int i = 0; i < classOf.length; i++) {
            int root = root(parent, i);
            if (rated[i] && number[root] < 0) {
                number[root] = next++;
            }
            classOf[i] = rated[i] ? number[root] : -1;
        }
        return next;
    }

    private static int root(int[] parent, int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    private int walk(boolean follow) {
        int[][] byInterviewer = edges();
        int next = 0;
        IntArrayList queue = new IntArrayList();
        for (int n = 0; n < sample.candidates; n++) {
            if (sample.start[n] < sample.start[n + 1] && subset[n] < 0) {
                subset[n] = next;
                queue.clear();
                queue.add(n);
                for (int head = 0; head < queue.size(); head++) {
                    expand(queue.getInt(head), byInterviewer, queue, follow);
                }
                next++;
            }
        }
        return next;
    }

    /** By interviewer: where their edges begin; candidates; competencies. */
    private int[][] edges() {
        int[] begin = new int[sample.interviewers + 1];
        for (int j : sample.interviewer) {
            begin[j + 1]++;
        }
        for (int j = 0; j < sample.interviewers; j++) {
            begin[j + 1] += begin[j];
        }
        int[] next = IntArrays.copy(begin);
        int[] candidate = new int[sample.size()];
        int[] competency = new int[sample.size()];
        for (int n = 0; n < sample.candidates; n++) {
            for (int r = sample.start[n]; r < sample.start[n + 1]; r++) {
                int at = next[sample.interviewer[r]]++;
                candidate[at] = n;
                competency[at] = sample.competency[r];
            }
        }
        return new int[][] {begin, candidate, competency};
    }

    private void expand(int node, int[][] edges, IntArrayList queue, boolean follow) {
        if (node < sample.candidates) {
            for (int r = sample.start[node]; r < sample.start[node + 1]; r++) {
                cross(node, sample.candidates + sample.interviewer[r], sample.competency[r], -1, queue, follow);
            }
        } else {
            int j = node - sample.candidates;
            for (int e = edges[0][j]; e < edges[0][j + 1]; e++) {
                cross(node, edges[1][e], edges[2][e], 1, queue, follow);
            }
        }
    }

    private void cross(int from, int to, int competency, int sign, IntArrayList queue, boolean follow) {
        if (subset[to] < 0) {
            subset[to] = subset[from];
            queue.add(to);
            if (follow) {
                System.arraycopy(potential, from * classes, potential, to * classes, classes);
                potential[to * classes + classOf[competency]] += sign;
            }
        } else if (follow && constraints.size() < classes - 1) {
            double[] cycle = new double[classes];
            for (int c = 0; c < classes; c++) {
                cycle[c] = potential[from * classes + c] - potential[to * classes + c];
            }
            cycle[classOf[competency]] += sign;
            addIfIndependent(cycle);
        }
    }

    /** Keeps the constraints in echelon form. */
    private void addIfIndependent(double[] row) {
        for (double[] kept : constraints) {
            int pivot = pivot(kept);
            double factor = row[pivot] / kept[pivot];
            if (factor != 0) {
                for (int c = 0; c < row.length; c++) {
                    row[c] -= factor * kept[c];
                }
            }
        }
        int pivot = pivot(row);
        if (Math.abs(row[pivot]) > 1e-9) {
            constraints.add(row);
        }
    }

    private static int pivot(double[] row) {
        int pivot = 0;
        for (int c = 1; c < row.length; c++) {
            if (Math.abs(row[c]) > Math.abs(row[pivot])) {
                pivot = c;
            }
        }
        return pivot;
    }

    /** Independent relations that cycles of scorecards put on the difficulties of the classes. */
    List<double[]> constraints() {
        return constraints;
    }

    /** Whether some differences between competency classes cannot be known. */
    boolean classesUnlinked() {
        return potential.length > 0 && constraints.size() < classes - 1;
    }

    /** How a shift of the classes' difficulties moves a candidate or interviewer (candidates first). */
    double moved(int node, double[] shift) {
        double sum = 0;
        for (int c = 0; c < classes; c++) {
            sum += potential[node * classes + c] * shift[c];
        }
        return sum;
    }
}
