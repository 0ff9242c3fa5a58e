package dev.rota.template;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.template.Recorder.Absence;
import dev.rota.template.Segment.Step;
import java.util.ArrayList;
import java.util.List;

/** Puts together the text from what Pebble wrote: texts of the source, and a token for each value. */
final class Assembly {

    private final TemplateFile file;
    private final Compiler.Compiled compiled;
    private final Recorder recorder;
    private final SourceMap map;
    private final Tokens tokens;
    private final StringBuilder text = new StringBuilder();
    private final List<Value> values = new ArrayList<>();

    Assembly(TemplateFile file, Compiler.Compiled compiled, Recorder recorder) {
        this.file = file;
        this.compiled = compiled;
        this.recorder = recorder;
        this.map = new SourceMap(file);
        this.tokens = Tokens.absentFrom(file.text())
                .orElseThrow(
                        () -> file.failure(
                                "the file uses so many private-use characters that none are left to mark values; take some out"));
    }

    Rendered assemble(String skeleton) {
        for (Skeleton.Mark mark : Skeleton.marks(skeleton)) {
            switch (mark.kind()) {
                case Skeleton.TEXT -> copy(compiled.segments().get(mark.number()));
                case Skeleton.FAULT -> fault((Step) compiled.segments().get(mark.number()));
                default -> print(recorder.value(mark.number()));
            }
        }
        return new Rendered(
                text.toString(), tokens, values, recorder.secrets(), problems(false), problems(true), warnings(), map);
    }

    private List<Problem> warnings() {
        return recorder.warnings().stream()
                .map(warning -> file.problem(segment(warning.line()), warning.sentence()))
                .distinct()
                .toList();
    }

    /** What failed in tags: because something is wrong, or because nothing was to be fetched. */
    private List<Problem> problems(boolean unfetched) {
        return recorder.failures().stream()
                .filter(failure -> failure.absence().unfetched() == unfetched)
                .map(failure -> file.problem(
                                segment(failure.line()), failure.absence().reason())
                        .lacking(failure.absence().lack()))
                .distinct()
                .toList();
    }

    private void copy(Segment segment) {
        map.add(text.length(), segment.from(), true);
        text.append(file.text(), segment.from(), segment.to());
    }

    private void fault(Step step) {
        insert(step, Value.absent(Absence.failed(step.code()), file.place(step.from()), step.to() - step.from()));
    }

    private void print(Recorder.Printed printed) {
        Segment segment = segment(printed.line());
        Place place = file.place(segment.from());
        int length = segment.to() - segment.from();
        boolean go = segment instanceof Step step && step.go();
        Value value = printed.failure()
                .map(absence -> Value.absent(absence, place, length))
                .orElseGet(() -> Value.of(printed.content().orElseThrow(), printed.secret(), go, place, length));
        insert(segment, value);
    }

    private void insert(Segment segment, Value value) {
        map.add(text.length(), segment.from(), false);
        text.append(tokens.token(values.size()));
        values.add(value);
    }

    private Segment segment(int line) {
        return compiled.segments().get(Math.max(0, compiled.program().segment(line)));
    }
}
