package dev.rota.plan;

import dev.rota.rule.Home;
import dev.rota.rule.LiveRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The live rules that somebody called.
 *
 * @param home where
 * @param exactly those called by their names, whoever looks after them
 * @param byPattern those of ours that a pattern matches, or all of ours where those were meant, without those called by name
 * @param missing names of no live rule, with what there is to say to that
 * @param trackedInAll how many rules are ours, called or not; counted only where a pattern is to delete
 */
public record LiveSelection(
        Home home, List<LiveRule> exactly, List<LiveRule> byPattern, List<Refusal> missing, int trackedInAll) {

    public LiveSelection {
        exactly = List.copyOf(exactly);
        byPattern = List.copyOf(byPattern);
        missing = List.copyOf(missing);
    }

    /** All rules that were found. */
    public Stream<LiveRule> rules() {
        return Stream.concat(exactly.stream(), byPattern.stream());
    }
}
