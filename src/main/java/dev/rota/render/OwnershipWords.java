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
        adoptions().ifPresent(sentences::add);
        written.forEach(rule -> rule.otherId()
                .ifPresent(other -> sentences.add("%s carries the tracking id %s; rota apply makes it %s."
                        .formatted(rule.name(), other, rule.trackingId()))));
        blindly().ifPresent(sentences::add);
        plan.changes(Update.class)
                .forEach(update ->
                        others(update.live(), "which rota leaves alone").ifPresent(sentences::add));
        plan.changes(Delete.class)
                .forEach(delete -> others(delete.live(), "deleted with it").ifPresent(sentences::add));
        return sentences;
    }

    private Optional<String> adoptions() {
        List<Written> adopted = written.stream().filter(Written::isAdopted).toList();
        if (adopted.isEmpty()) {
            return Optional.empty();
        }
        String names = Words.list(adopted.stream().map(Written::name).sorted().toList());
        String ids = Words.list(
                adopted.stream().map(Written::trackingId).distinct().sorted().toList());
        return Optional.of(
                adopted.size() == 1
                        ? "1 rule carries no tracking id yet (%s); rota apply adopts it by tagging it %s."
                                .formatted(names, ids)
                        : "%,d rules carry no tracking id yet (%s); rota apply adopts them by tagging them %s."
                                .formatted(adopted.size(), names, ids));
    }

    private Optional<String> blindly() {
        List<Written> blind = written.stream().filter(Written::isTaggedBlindly).toList();
        String names = Words.list(blind.stream().map(Written::name).sorted().toList());
        String ids = Words.list(
                blind.stream().map(Written::trackingId).distinct().sorted().toList());
        if (blind.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                blind.size() == 1
                        ? "the tags of rule %s cannot be read, so Rota cannot tell who owns it; rota apply tags it %s anyway."
                                .formatted(names, ids)
                        : "the tags of %,d rules cannot be read (%s), so Rota cannot tell who owns them; rota apply tags them %s anyway."
                                .formatted(blind.size(), names, ids));
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
