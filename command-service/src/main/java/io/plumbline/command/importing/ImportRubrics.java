package io.plumbline.command.importing;

import static java.util.stream.Collectors.toCollection;

import io.plumbline.command.CommandId;
import io.plumbline.command.Commands;
import io.plumbline.command.rubric.RubricCommand.PublishRubric;
import io.plumbline.events.EvidenceRule;
import io.plumbline.events.RubricEvent.Competency;
import io.plumbline.events.RubricEvent.RubricPublished;
import io.plumbline.events.RubricId;
import io.plumbline.events.RubricVersion;
import io.plumbline.events.Scale;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.TreeSet;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Publishes the rubrics of an import, with the competencies that its cards rate. */
@Component
public class ImportRubrics {
    /** A rubric names at least one competency, also where cards hold recommendations only. */
    private static final String NOTHING_RATED = "Overall";

    private final EventStore events;
    private final Commands commands;

    /** A version is published for the whole import, whatever becomes of the batch that first needed it. */
    private final TransactionTemplate apart;

    ImportRubrics(EventStore events, Commands commands, PlatformTransactionManager transactions) {
        this.events = events;
        this.commands = commands;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** @param names of the competencies that the import rates, for each rubric: one version then serves them all */
    public Rubrics of(Import of, Function<Rubrics.Wanted, ? extends Collection<String>> names) {
        return new ForImport(of, names);
    }

    private final class ForImport implements Rubrics {
        private final Import of;
        private final Function<Wanted, ? extends Collection<String>> names;
        private final Map<RubricId, Map<String, Competency>> competencies = new HashMap<>();
        private final Map<RubricId, RubricVersion> versions = new HashMap<>();
        private final Map<RubricId, Covering> covering = new HashMap<>();

        /** @param names of competencies that the version is known to have */
        private record Covering(Published published, Set<String> names) {}

        ForImport(Import of, Function<Wanted, ? extends Collection<String>> names) {
            this.of = of;
            this.names = names;
        }

        @Override
        public Scale scale() {
            return of.scale();
        }

        @Override
        public synchronized Published covering(Wanted wanted, Collection<String> rated, Instant at) {
            RubricId key = wanted.rubric();
            Covering sofar = covering.get(key);
            if (sofar != null && sofar.names().containsAll(rated)) {
                return sofar.published();
            }
            if (!versions.containsKey(key)) {
                latest(key).ifPresent(published -> remember(
                        key,
                        published.version(),
                        published.scale().equals(of.scale()) ? published.competencies() : List.of()));
            }
            Map<String, Competency> known = competencies.computeIfAbsent(key, each -> new HashMap<>());
            TreeSet<String> needed = new TreeSet<>(names.apply(wanted));
            needed.addAll(rated);
            if (needed.isEmpty() && known.isEmpty()) {
                needed.add(NOTHING_RATED);
            }
            if (!versions.containsKey(key) || !needed.stream().map(Keys::of).allMatch(known::containsKey)) {
                publish(wanted, needed, at);
            }
            Published published = new Published(
                    versions.get(key), competencies.get(key).keySet().stream().sorted().toList());
            covering.put(key, new Covering(published, needed));
            return published;
        }

        private void publish(Wanted wanted, Collection<String> needed, Instant at) {
            RubricId key = wanted.rubric();
            Map<String, Competency> all = new HashMap<>(competencies.get(key));
            needed.forEach(name -> all.putIfAbsent(Keys.of(name), new Competency(Keys.of(name), name, List.of())));
            List<Competency> sorted = all.values().stream()
                    .collect(toCollection(() -> new TreeSet<>(Comparator.comparing(Competency::key))))
                    .stream()
                    .toList();
            int version = versions.containsKey(key) ? versions.get(key).version() + 1 : 1;
            if (!of.dryRun()) {
                apart.executeWithoutResult(status -> commands.send(new PublishRubric(
                        new CommandId(of.id() + ":" + version),
                        key,
                        version,
                        wanted.title(),
                        wanted.roleFamily(),
                        wanted.level(),
                        of.scale(),
                        EvidenceRule.NONE,
                        sorted,
                        List.of(),
                        List.of(),
                        at)));
            }
            remember(key, version, sorted);
        }

        private void remember(RubricId key, int version, List<Competency> published) {
            versions.put(key, new RubricVersion(key, version));
            Map<String, Competency> byKey = new HashMap<>();
            published.forEach(each -> byKey.put(each.key(), each));
            competencies.put(key, byKey);
        }

        private Optional<RubricPublished> latest(RubricId key) {
            return events.readEvents(key.toString()).asStream()
                    .map(message -> message.getPayload())
                    .filter(RubricPublished.class::isInstance)
                    .map(RubricPublished.class::cast)
                    .reduce((earlier, later) -> later);
        }
    }
}
