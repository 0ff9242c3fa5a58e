package dev.rota.run;

import dev.rota.problem.ServiceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Streams whose lines can be read from some second on, a page of ten at a time. */
final class FakeLogs implements LogStreams {

    private static final int PAGE = 10;

    private final FakeTime time;
    private final List<Written> written = new ArrayList<>();
    private Supplier<Optional<ServiceException>> trouble = Optional::empty;

    FakeLogs(FakeTime time) {
        this.time = time;
    }

    private record Written(String stream, Instant visible, Line line) {}

    /** A line that can be read from a second on. */
    FakeLogs line(String stream, long visible, String text) {
        Instant at = FakeTime.START.plusSeconds(visible);
        written.add(new Written(stream, at, new Line(at, text)));
        return this;
    }

    FakeLogs failing(Supplier<Optional<ServiceException>> failure) {
        trouble = failure;
        return this;
    }

    @Override
    public Optional<Page> read(Stream stream, Optional<String> position) {
        trouble.get().ifPresent(failure -> {
            throw failure;
        });
        List<Line> visible = written.stream()
                .filter(line -> line.stream().equals(stream.name()))
                .filter(line -> !line.visible().isAfter(time.now()))
                .map(Written::line)
                .toList();
        if (visible.isEmpty()) {
            return Optional.empty();
        }
        int from = position.map(Integer::parseInt).orElse(0);
        int to = Math.min(visible.size(), from + PAGE);
        return Optional.of(new Page(visible.subList(from, to), Integer.toString(to)));
    }

    @Override
    public Found search(Search search, Optional<String> position) {
        List<Written> visible = written.stream()
                .filter(line -> line.stream().startsWith(search.prefix()))
                .filter(line -> !line.visible().isAfter(time.now()))
                .filter(line -> search.from()
                        .map(from -> !line.line().time().isBefore(from))
                        .orElse(true))
                .toList();
        int from = position.map(Integer::parseInt).orElse(0);
        int to = Math.min(visible.size(), from + PAGE);
        return new Found(
                visible.subList(from, to).stream()
                        .map(line -> new FoundLine(Integer.toString(written.indexOf(line)), line.stream(), line.line()))
                        .toList(),
                to < visible.size() ? Optional.of(Integer.toString(to)) : Optional.empty());
    }
}
