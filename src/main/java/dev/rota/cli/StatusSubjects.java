package dev.rota.cli;

import dev.rota.config.Configuration;
import dev.rota.config.Selection;
import dev.rota.live.LiveReader;
import dev.rota.problem.RotaException;
import dev.rota.rule.Desired;
import dev.rota.rule.DesiredRule;
import dev.rota.rule.RuleKey;
import dev.rota.status.WatchList;
import java.util.List;
import java.util.Optional;

/** Finds the rules whose runs are asked for: those of the files, or live ones whether or not a file knows them. */
final class StatusSubjects {

    private final Session session;
    private final Selection selection;
    private final boolean live;
    private final List<RuleKey> keys;
    private final Region region;

    /** Reads the files, once; the rules themselves are read anew each time. */
    StatusSubjects(Session session, List<String> configs, Selection selection, boolean live) {
        this.session = session;
        this.live = live;
        if (live) {
            Optional<Configuration> configuration = session.files().readIfAny(configs);
            this.selection =
                    configuration.map(files -> files.calling(selection)).orElse(selection);
            this.region = session.turnTo(configuration);
            this.keys = List.of();
        } else {
            Configuration configuration = session.files().read(configs);
            this.selection = selection;
            Desired desired = configuration.select(selection);
            this.region = session.turnTo(configuration);
            this.keys = desired.rules().stream().map(DesiredRule::key).toList();
        }
    }

    /** Where the rules are. */
    Region region() {
        return region;
    }

    /** The rules as they are now. */
    WatchList read() {
        LiveReader reader = region.reader();
        WatchList rules = live ? WatchList.matching(selection::matches, reader) : WatchList.named(keys, reader);
        session.console().progressDone();
        if (live) {
            List<String> names =
                    rules.entries().stream().map(entry -> entry.key().name()).toList();
            selection.requireLiveMatches(names);
            if (names.isEmpty()) {
                throw new RotaException("no rule of %s in account %s starts an ECS task"
                        .formatted(rules.home().region(), rules.home().account()));
            }
        }
        session.learnSecretsOf(rules.rules());
        return rules;
    }
}
