package dev.rota.jsonnet;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import dev.rota.yaml.YamlEntry;
import dev.rota.yaml.YamlMapping;
import dev.rota.yaml.YamlNode;
import dev.rota.yaml.YamlScalar;
import dev.rota.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import sjsonnet.Evaluator;
import sjsonnet.Position;
import sjsonnet.Val;

/**
 * Works out all values of a program, each on its own, so that what is wrong with one says nothing of the others.
 *
 * <p>A variable that is not set becomes an action that needs it: it is an error only to those who want what it belongs to. Where it
 * decides which rules there are, it is an error to all.
 */
final class ValueTree {

    /** The same bounds as for YAML. */
    private static final int DEEPEST = 100;

    private static final int MOST_VALUES = 200_000;

    /** The file, its rules, a rule: what stands no deeper concerns everybody. */
    private static final int CONCERNS_ALL = 3;

    private final Evaluator evaluator;
    private final ProgramFiles files;
    private final ProgramProblems problems;
    private final Source main;
    private final List<Problem> found = new ArrayList<>();
    private int values;

    ValueTree(Evaluator evaluator, ProgramFiles files, ProgramProblems problems, Source main) {
        this.evaluator = evaluator;
        this.files = files;
        this.problems = problems;
        this.main = main;
    }

    /**
     * The tree.
     *
     * @throws ProblemsException with everything that could not be worked out
     */
    YamlNode of(Val root) {
        YamlNode node = node(root, 1, Place.startOf(main));
        if (!found.isEmpty()) {
            throw new ProblemsException(found);
        }
        return node;
    }

    private YamlNode node(Val value, int depth, Place container) {
        if (depth > DEEPEST || ++values > MOST_VALUES) {
            String bound = depth > DEEPEST
                    ? "values are nested more than %d deep here".formatted(DEEPEST)
                    : "the program gives more than %,d values".formatted(MOST_VALUES);
            throw new ProblemsException(List.of(Problem.at(place(value.pos(), ' ', container), bound)));
        }
        if (value instanceof Val.Obj object) {
            return mapping(object, depth, container);
        }
        if (value instanceof Val.Arr array) {
            return sequence(array, depth, container);
        }
        Place place = place(value.pos(), ' ', container);
        int length = place.equals(container)
                ? 1
                : Texts.length(place.source().text(), value.pos().offset());
        if (value instanceof Val.Str text) {
            return new YamlScalar(text.value(), false, place, length);
        }
        if (value instanceof Val.Func) {
            found.add(new Problem(place, length, "this is a function where a value is expected; call it"));
        }
        return new YamlScalar(plain(value), true, place, length);
    }

    private YamlNode mapping(Val.Obj object, int depth, Place container) {
        Place place = place(object.pos(), '{', container);
        String[] keys = object.visibleKeyNames().clone();
        Arrays.sort(keys);
        List<YamlEntry> entries = new ArrayList<>();
        object.triggerAllAsserts(object);
        for (String key : keys) {
            YamlNode value = worked(
                    () -> object.value(key, object.pos(), object, evaluator),
                    depth + 1,
                    key.equals("rules") || depth > 1,
                    place);
            entries.add(new YamlEntry(key(key, object, value), value, false));
        }
        return new YamlMapping(entries, List.of(), place, 1);
    }

    private YamlNode sequence(Val.Arr array, int depth, Place container) {
        Place place = place(array.pos(), '[', container);
        List<YamlNode> elements = new ArrayList<>();
        for (int index = 0; index < array.length(); index++) {
            int at = index;
            elements.add(worked(() -> array.force(at), depth + 1, true, place));
        }
        return new YamlSequence(elements, place, 1);
    }

    /** A value that may turn out to be none. */
    private YamlNode worked(Supplier<Val> value, int depth, boolean deciding, Place container) {
        try {
            return node(value.get(), depth, container);
        } catch (ProblemsException e) {
            throw e;
        } catch (Exception e) {
            Problem problem = problems.of(e);
            if (e instanceof ProgramError error && error.variable() != null && !(deciding && depth <= CONCERNS_ALL)) {
                return new YamlScalar(
                        "{{ must_env(\"%s\") }}".formatted(error.variable()), true, problem.place(), problem.length());
            }
            found.add(problem);
            return new YamlScalar("", true, problem.place(), problem.length());
        }
    }

    private YamlScalar key(String key, Val.Obj object, YamlNode value) {
        Position start = object.pos();
        String text = value.place().source().text();
        boolean together = start != null
                && value.place().source().name().equals(start.currentFile().toString());
        int before = value.place().source().offset(value.place());
        int adjacent = Texts.keyOf(text, key, before);
        int found =
                adjacent >= 0 || !together ? adjacent : Texts.key(text, key, Math.max(0, start.offset() - 1), before);
        return found < 0
                ? new YamlScalar(key, false, value.place(), value.length())
                : new YamlScalar(key, false, value.place().source().place(found), key.length());
    }

    /** Where a value stands; where what holds it stands, when it was made by something that stands in no file. */
    private Place place(Position position, char bracket, Place container) {
        if (position == null || position.offset() < 0) {
            return container;
        }
        return files.source(position.currentFile().toString())
                .map(source -> source.place(
                        bracket == ' ' ? position.offset() : Texts.opening(source.text(), position.offset(), bracket)))
                .orElse(container);
    }

    private static String plain(Val value) {
        if (value instanceof Val.Num number) {
            BigDecimal exact = new BigDecimal(Double.toString(number.value()));
            return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
        }
        return value instanceof Val.True ? "true" : value instanceof Val.False ? "false" : "null";
    }
}
