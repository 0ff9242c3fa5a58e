package dev.rota.render;

import dev.rota.plan.Change.Adopt;
import dev.rota.plan.Change.Delete;
import dev.rota.plan.Change.Update;
import dev.rota.plan.Plan;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.ForeignTarget;
import dev.rota.rule.LiveRule;
import dev.rota.rule.RuleTags.Certainty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Whose rules a plan writes, and what on them belongs to others, in sentences. The diff shows neither. */
final class OwnershipWords {

    private final Plan plan;
    private final List<Written> written;

    /** An existing rule that a plan tags or changes. */
    private record Written(LiveRule live, DesiredRule desired) {

        String name() {
            return desired.key().toString();
        }

        String trackingId() {
            return desired.ownership().trackingId();
        }

        boolean isAdopted() {
            return live.tags().trackingId().isEmpty() && live.tags().certainty() != Certainty.UNREADABLE;
        }

        boolean isTaggedBlindly() {
            return live.tags().certainty() == Certainty.UNREADABLE;
        }

        Optional<String> otherId() {
            return live.tags().trackingId().filter(id -> !id.equals(trackingId()));
        }
    }

    OwnershipWords(Plan plan) {
        this.plan = plan;
        this.written = Stream.concat(
                        plan.changes(Update.class).stream().map(update -> new Written(update.live(), update.desired())),
                        plan.changes(Adopt.class).stream().map(adopt -> new Written(adopt.live(), adopt.desired())))
                .toList();
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        about(
                        Written::isAdopted,
                        "%d rule carries no tracking id yet (%s); rota apply adopts it by tagging it %s.",
                        "%,d rules carry no tracking id yet (%s); rota apply adopts them by tagging them %s.")
                .ifPresent(sentences::add);
        written.forEach(rule -> rule.otherId()
                .ifPresent(other -> sentences.add("%s carries the tracking id %s; rota apply makes it %s."
                        .formatted(rule.name(), other, rule.trackingId()))));
        about(
                        Written::isTaggedBlindly,
                        "the tags of rule %2$s cannot be read, so Rota cannot tell who owns it; rota apply tags it %3$s anyway.",
                        "the tags of %,d rules cannot be read (%s), so Rota cannot tell who owns them; rota apply tags them %s anyway.")
                .ifPresent(sentences::add);
        plan.changes(Update.class)
                .forEach(update ->
                        others(update.live(), "which rota leaves alone").ifPresent(sentences::add));
        plan.changes(Delete.class)
                .forEach(delete -> others(delete.live(), "deleted with it").ifPresent(sentences::add));
        return sentences;
    }

    /** One sentence about all rules of a kind, by how many they are: number, names, and the tracking ids that they get. */
    private Optional<String> about(Predicate<Written> kind, String one, String several) {
        List<Written> rules = written.stream().filter(kind).toList();
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.of((rules.size() == 1 ? one : several)
                        .formatted(
                                rules.size(),
                                Words.list(rules.stream()
                                        .map(Written::name)
                                        .sorted()
                                        .toList()),
                                Words.list(rules.stream()
                                        .map(Written::trackingId)
                                        .distinct()
                                        .sorted()
                                        .toList())));
    }

    private static Optional<String> others(LiveRule live, String fate) {
        List<String> others =
                live.targets().others().stream().map(ForeignTarget::describe).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("%s has %s that %s not ECS (%s), %s."
                        .formatted(
                                live.key(),
                                Words.count(others.size(), "target"),
                                others.size() == 1 ? "is" : "are",
                                Words.list(others),
                                fate));
    }
}
