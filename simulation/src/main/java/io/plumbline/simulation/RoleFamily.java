package io.plumbline.simulation;

import java.util.List;
import java.util.TreeSet;

/**
 * A kind of role with what its interviews rate.
 *
 * @param share of applicants, relative to the other families
 */
public record RoleFamily(String name, double share, List<Competency> competencies) {

    /**
     * @param probed how often an interview covers it, relative to the family's others
     * @param weight how much of performance hangs on it beside general ability, relative to the family's others
     * @param shift of its mean rating against the model's mean, in points
     */
    public record Competency(String name, double probed, double weight, double shift) {}

    /** Teams hire in every family; the last one, a laboratory bought with its people, may keep to itself. */
    public static final List<String> TEAMS = List.of("Search", "Assist", "Platform", "Agents", "Insights", "Trust", "Robotics");

    public static final List<String> LEVELS = List.of("Mid", "Senior", "Staff");

    public static final List<RoleFamily> ALL = List.of(
            new RoleFamily("AI engineer", .40, List.of(
                    new Competency("RAG system design", 1.3, .3, 0),
                    new Competency("LLM systems thinking", 1.1, .35, .1),
                    new Competency("evaluation discipline", .6, .8, -.2),
                    new Competency("production reliability", .9, .5, 0),
                    new Competency("cost and latency", .7, 0, -.05),
                    new Competency("collaboration", .8, .2, .3))),
            new RoleFamily("ML engineer", .20, List.of(
                    new Competency("model design", 1.2, .3, .05),
                    new Competency("data pipelines", 1, .3, 0),
                    new Competency("experiment design", .8, .6, -.15),
                    new Competency("production reliability", .9, .6, 0),
                    new Competency("collaboration", .8, .2, .3))),
            new RoleFamily("Data scientist", .15, List.of(
                    new Competency("statistical modelling", 1.2, .4, 0),
                    new Competency("causal reasoning", .8, .7, -.25),
                    new Competency("experiment design", 1, .5, -.1),
                    new Competency("data storytelling", .9, .2, .2))),
            new RoleFamily("Software engineer", .25, List.of(
                    new Competency("system design", 1.2, .4, -.05),
                    new Competency("code quality", 1.1, .3, .1),
                    new Competency("debugging", .8, .5, 0),
                    new Competency("production reliability", .7, .5, -.05),
                    new Competency("collaboration", .8, .2, .25))));

    static RoleFamily draw(Dice dice) {
        double left = dice.uniform() * ALL.stream().mapToDouble(RoleFamily::share).sum();
        for (RoleFamily family : ALL) {
            left -= family.share;
            if (left < 0) {
                return family;
            }
        }
        return ALL.getLast();
    }

    /** What one interview looks at: different competencies, by how often each is probed, in the rubric's order. */
    List<Integer> drawFocus(int size, Dice dice) {
        var chosen = new TreeSet<Integer>();
        while (chosen.size() < Math.min(size, competencies.size())) {
            double left = dice.uniform() * competencies.stream().mapToDouble(Competency::probed).sum();
            int index = 0;
            while (index < competencies.size() - 1 && (left -= competencies.get(index).probed) >= 0) {
                index++;
            }
            chosen.add(index);
        }
        return List.copyOf(chosen);
    }
}
