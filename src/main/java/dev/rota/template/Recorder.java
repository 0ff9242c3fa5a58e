package dev.rota.template;

import dev.rota.json.Json;
import dev.rota.lookup.Answer;
import dev.rota.lookup.Answers;
import dev.rota.secret.Decoy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What happens while a template is evaluated: which values are printed, what fails, and whether a secret was read.
 *
 * <p>Begins anew with each wave of lookups. Used by one thread.
 */
final class Recorder {

    /**
     * What an action printed.
     *
     * @param line the line of the program it stands on
     */
    record Printed(int line, Optional<Json> content, Optional<Absence> failure, boolean secret) {}

    /**
     * Something that failed in a tag.
     *
     * @param line the line of the program
     */
    record TagFailure(int line, Absence absence) {}

    /**
     * Something that may be meant otherwise.
     *
     * @param line the line of the program
     */
    record Warning(int line, String sentence) {}

    private static final Set<String> OF_THE_ENVIRONMENT = Set.of("env", "must_env");

    private final Answers answers;
    private final List<Printed> values = new ArrayList<>();
    private final List<TagFailure> failures = new ArrayList<>();
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final Map<String, Absence> failedVariables = new HashMap<>();
    private final Set<String> secrets = new LinkedHashSet<>();
    private boolean insidePrint;
    private boolean secretInPrint;
    private boolean tainted;
    private final Map<List<Object>, Answer> answered = new HashMap<>();
    private boolean variableRead;
    private boolean variableInPrint;
    private boolean decoys;

    Recorder(Answers answers) {
        this.answers = answers;
    }

    /** Forgets the wave before. */
    void begin() {
        values.clear();
        failures.clear();
        warnings.clear();
        failedVariables.clear();
        insidePrint = false;
        secretInPrint = false;
        tainted = false;
    }

    /** While there are decoys, nothing is asked for that was not asked for before: it is not to be fetched. */
    Answer ask(String function, List<Json> arguments) {
        boolean fetched = !OF_THE_ENVIRONMENT.contains(function);
        if (decoys && fetched) {
            return answered.getOrDefault(List.of(function, arguments), new Answer.Missing());
        }
        Answer answer = answers.ask(function, arguments);
        if (fetched) {
            answered.put(List.of(function, arguments), answer);
        }
        return answer;
    }

    /** The value of an answer, of which a note is taken when it is a secret. */
    Json read(Answer.Found found) {
        Json value = found.value();
        if (!found.secret()) {
            return value;
        }
        if (found.variable()) {
            variableRead = true;
            variableInPrint = true;
        } else {
            secretRead();
        }
        if (decoys && found.variable()) {
            return Json.of(Decoy.of(value.plain()));
        }
        // One with members is known by those of them that are printed.
        if (!(value instanceof Json.JsonObject) && !(value instanceof Json.JsonArray)) {
            secrets.add(value.plain());
        }
        return value;
    }

    /**
     * Finds out which values were made of secret variables: those that are others when the variables are.
     *
     * @param evaluation what gave the values, to be done once more
     */
    void findDerived(Runnable evaluation) {
        if (!variableRead) {
            return;
        }
        List<Printed> real = List.copyOf(values);
        List<TagFailure> realFailures = List.copyOf(failures);
        List<Warning> realWarnings = List.copyOf(warnings);
        decoys = true;
        evaluation.run();
        decoys = false;
        Map<Integer, Deque<Printed>> others = new HashMap<>();
        values.forEach(other ->
                others.computeIfAbsent(other.line(), line -> new ArrayDeque<>()).add(other));
        values.clear();
        for (Printed value : real) {
            Printed other =
                    others.getOrDefault(value.line(), new ArrayDeque<>()).poll();
            boolean same = other != null && other.content().equals(value.content());
            values.add(new Printed(value.line(), value.content(), value.failure(), value.secret() || !same));
        }
        failures.clear();
        failures.addAll(realFailures);
        warnings.clear();
        warnings.addAll(realWarnings);
    }

    /** A secret was read: inside an action that prints, it is in what that prints; inside a tag, in all that follows. */
    void secretRead() {
        if (insidePrint) {
            secretInPrint = true;
        } else {
            tainted = true;
        }
    }

    private boolean mayHoldSecret() {
        return tainted || secretInPrint;
    }

    /** Whether an error's own words may hold a secret. */
    boolean mayQuoteSecret() {
        return mayHoldSecret() || variableInPrint;
    }

    /** Enters or leaves the action that prints; gives what was so before, to be restored. */
    PrintState enterPrint() {
        PrintState outer = new PrintState(insidePrint, secretInPrint);
        insidePrint = true;
        secretInPrint = false;
        variableInPrint = false;
        return outer;
    }

    void leavePrint(PrintState outer) {
        insidePrint = outer.insidePrint();
        secretInPrint = outer.secretInPrint();
    }

    /** A macro's body begins, whose tags and prints are on their own; what its arguments held taints them. */
    PrintState enterMacroBody() {
        tainted |= secretInPrint;
        PrintState outer = new PrintState(insidePrint, secretInPrint);
        insidePrint = false;
        return outer;
    }

    /**
     * What to go back to.
     *
     * @param insidePrint whether an action that prints is being evaluated
     * @param secretInPrint whether it has read a secret
     */
    record PrintState(boolean insidePrint, boolean secretInPrint) {}

    /** Keeps a value; gives its mark. */
    String keep(int line, Json content) {
        return add(new Printed(line, Optional.of(content), Optional.empty(), mayHoldSecret()));
    }

    /** Keeps a failure in place of a value; gives its mark. */
    String keepFailure(int line, Absence absence) {
        return add(new Printed(line, Optional.empty(), Optional.of(absence), false));
    }

    private String add(Printed printed) {
        values.add(printed);
        return Skeleton.mark(Skeleton.VALUE, values.size() - 1);
    }

    void fail(TagFailure failure) {
        failures.add(failure);
    }

    void warn(int line, String sentence) {
        warnings.add(new Warning(line, sentence));
    }

    /** A variable that could not be set; it matters only where it is used. */
    void failVariable(String name, Absence absence) {
        failedVariables.put(name, absence);
    }

    Optional<Absence> failureOf(String variable) {
        return Optional.ofNullable(failedVariables.get(variable));
    }

    Printed value(int number) {
        return values.get(number);
    }

    /** The texts of the secrets that were read and of the values that hold some. */
    Set<String> secrets() {
        Set<String> all = new LinkedHashSet<>(secrets);
        values.stream()
                .filter(Printed::secret)
                .flatMap(printed -> printed.content().stream())
                .forEach(content -> collect(content, all));
        return all;
    }

    private static void collect(Json content, Set<String> texts) {
        if (content instanceof Json.JsonObject object) {
            object.members().forEach(member -> collect(member.value(), texts));
        } else if (content instanceof Json.JsonArray array) {
            array.elements().forEach(element -> collect(element, texts));
        } else if (!(content instanceof Json.JsonNull)) {
            texts.add(content.plain());
        }
    }

    List<Printed> values() {
        return List.copyOf(values);
    }

    List<TagFailure> failures() {
        return List.copyOf(failures);
    }

    List<Warning> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Why there is no value.
     *
     * @param reason in one sentence without a full stop
     * @param unfetched whether nothing is wrong: the lookups were not to be carried out
     * @param lack what a lookup that failed says of itself; {@code ""} when it is no lookup that failed
     */
    record Absence(String reason, boolean unfetched, String lack) {

        /** Something is wrong. */
        static Absence failed(String reason) {
            return new Absence(reason, false, "");
        }
    }
}
