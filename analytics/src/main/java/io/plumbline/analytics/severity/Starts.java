package io.plumbline.analytics.severity;

/** The last solutions, from which iteration at the next ratios starts. */
final class Starts {

    final Probes probes;
    private double[] data = new double[0];
    private double[] working = new double[0];

    Starts(Probes probes) {
        this.probes = probes;
    }

    double[] data(int size) {
        if (data.length != size) {
            data = new double[size];
        }
        return data;
    }

    double[] working(int size) {
        if (working.length != size) {
            working = new double[size];
        }
        return working;
    }
}
