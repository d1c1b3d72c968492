package io.plumbline.analytics.probability;

import it.unimi.dsi.fastutil.doubles.Double2ObjectAVLTreeMap;
import java.util.Map;

/**
 * The Brier score taken apart by distinct stated values: score = reliability - resolution + uncertainty.
 * R: {@code verification::brier(obs, pred, bins = FALSE)}. Source: Murphy (1973), Journal of Applied Meteorology 12:595-600.
 *
 * @param reliability mean squared distance of stated from observed, 0 is best
 * @param resolution mean squared distance of observed from the overall share, more is better
 * @param uncertainty of the event itself: share times one less share
 */
public record Murphy(double reliability, double resolution, double uncertainty) {

    /** The Brier score. */
    public double brier() {
        return reliability - resolution + uncertainty;
    }

    /**
     * @param stated probabilities, 0 to 1; at least one
     * @param happened as long as stated
     */
    public static Murphy of(double[] stated, boolean[] happened) {
        Double2ObjectAVLTreeMap<double[]> bins = new Double2ObjectAVLTreeMap<>();
        for (int i = 0; i < stated.length; i++) {
            double[] bin = bins.computeIfAbsent(stated[i] + 0.0, unseen -> new double[2]);
            bin[0]++;
            bin[1] += happened[i] ? 1 : 0;
        }
        double[] value = new double[bins.size()];
        double[] weight = new double[value.length];
        double[] share = new double[value.length];
        int b = 0;
        for (Map.Entry<Double, double[]> bin : bins.double2ObjectEntrySet()) {
            value[b] = bin.getKey();
            weight[b] = bin.getValue()[0];
            share[b] = bin.getValue()[1] / bin.getValue()[0];
            b++;
        }
        return binned(value, weight, share);
    }

    /**
     * @param value each distinct stated probability
     * @param weight how often it was stated; counts or shares
     * @param share of times the event happened when it was
     */
    public static Murphy binned(double[] value, double[] weight, double[] share) {
        double all = 0;
        double events = 0;
        for (int b = 0; b < value.length; b++) {
            all += weight[b];
            events += weight[b] * share[b];
        }
        double overall = events / all;
        double reliability = 0;
        double resolution = 0;
        for (int b = 0; b < value.length; b++) {
            reliability += weight[b] * (value[b] - share[b]) * (value[b] - share[b]) / all;
            resolution += weight[b] * (share[b] - overall) * (share[b] - overall) / all;
        }
        return new Murphy(reliability, resolution, overall * (1 - overall));
    }
}
