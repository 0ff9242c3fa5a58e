package dev.rota.aws.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.live.Parallel;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import dev.rota.verify.Facts.Fact.Found;
import dev.rota.verify.Facts.Fact.Withheld;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AskingTest {

    private final Parallel parallel = new Parallel();
    private final Asking asking = new Asking(parallel);
    private final Queue<List<String>> calls = new ConcurrentLinkedQueue<>();

    @AfterEach
    void stop() {
        parallel.close();
    }

    @Test
    void asksForAsManyInACallAsTheApiTakes() {
        assertThat(asking.together(Set.of("a", "b", "c", "d", "e"), 2, this::lengths)
                        .get())
                .hasSize(5)
                .containsEntry("e", new Found<>(1));
        assertThat(calls).containsExactlyInAnyOrder(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    }

    @Test
    void asksForThoseOfOneGroupOnlyInOneCall() {
        assertThat(asking.together(Set.of("a1", "a2", "b1"), name -> name.charAt(0), 10, this::lengths)
                        .get())
                .hasSize(3);
        assertThat(calls).containsExactlyInAnyOrder(List.of("a1", "a2"), List.of("b1"));
    }

    @Test
    void asksForEachAloneWhenTheRefusalMayBeAboutOneOfThem() {
        assertThat(asking.togetherOrAlone(Set.of("a", "denied", "c"), name -> "", 10, this::lengths)
                        .get())
                .isEqualTo(Map.of(
                        "a", new Found<>(1), "c", new Found<>(1), "denied", new Withheld<>("x:Y denied on denied")));
        assertThat(calls).hasSize(4);
    }

    @Test
    void takesARefusalAsAnAnswerForAllWhereItIsOne() {
        assertThat(asking.together(Set.of("a", "denied"), 10, this::lengths).get())
                .isEqualTo(Map.of(
                        "a", new Withheld<>("x:Y denied on denied"), "denied", new Withheld<>("x:Y denied on denied")));
        assertThat(calls).hasSize(1);
    }

    @Test
    void whatIsNotThereHasNoAnswer() {
        assertThat(asking.each(Set.of("a", "gone", "missing"), this::length).get())
                .isEqualTo(Map.of("a", new Found<>(1)));
    }

    @Test
    void withoutCredentialsNothingMoreIsToBeAsked() {
        assertThatThrownBy(() -> asking.each(Set.of("expired"), this::length).get())
                .isInstanceOf(ServiceException.class)
                .hasMessage("x:Y CREDENTIALS on expired");
    }

    private Optional<Integer> length(String name) {
        return name.equals("missing")
                ? Optional.empty()
                : Optional.ofNullable(lengths(List.of(name)).get(name));
    }

    private Map<String, Integer> lengths(List<String> names) {
        calls.add(names);
        Map<String, Kind> refusals = Map.of("denied", Kind.DENIED, "gone", Kind.NOT_FOUND, "expired", Kind.CREDENTIALS);
        for (String name : new TreeSet<>(names)) {
            if (refusals.containsKey(name)) {
                String word =
                        name.equals("denied") ? "denied" : refusals.get(name).name();
                throw new ServiceException(refusals.get(name), "x:Y", "x:Y " + word + " on " + name, null);
            }
        }
        Map<String, Integer> lengths = new HashMap<>();
        names.forEach(name -> lengths.put(name, name.length()));
        return lengths;
    }
}
