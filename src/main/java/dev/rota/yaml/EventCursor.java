package dev.rota.yaml;

import dev.rota.yaml.TextLines.Spans;
import java.util.Iterator;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;

/** The parser's events one by one, with the place of each. */
final class EventCursor {

    private final Iterator<Event> events;
    private final TextLines lines;
    private final Spans spans;
    private int reached;

    EventCursor(Iterator<Event> events, TextLines lines, Spans spans) {
        this.events = events;
        this.lines = lines;
        this.spans = spans;
    }

    /** The next event, which must be there. */
    Event next() {
        Event event = events.next();
        reached = event.getEndMark().map(lines::offset).orElse(reached);
        return event;
    }

    /** Passes an event that the grammar says comes now. */
    void pass(Event.ID id) {
        Event event = next();
        if (event.getEventId() != id) {
            throw new IllegalStateException("the parser gave " + event + " where " + id + " was due");
        }
    }

    /** The offset of the last thing that was understood. */
    int reached() {
        return reached;
    }

    /** Where an event stands: a scalar as far as it goes, a collection as far as its first line. */
    Span span(Event event) {
        int from = offset(event);
        int to = event instanceof CollectionStartEvent
                ? Integer.MAX_VALUE
                : event.getEndMark().map(lines::offset).orElse(from);
        return spans.between(from, to);
    }

    /** Whether the character right before an event is this one. */
    boolean follows(char before, Event event) {
        int offset = offset(event);
        return offset > 0 && lines.text().charAt(offset - 1) == before;
    }

    /** The span of an event and of the character before it. */
    Span widened(Event event) {
        return new Span(
                spans.between(offset(event) - 1, Integer.MAX_VALUE).place(),
                span(event).length() + 1);
    }

    private int offset(Event event) {
        return event.getStartMark().map(lines::offset).orElse(0);
    }
}
