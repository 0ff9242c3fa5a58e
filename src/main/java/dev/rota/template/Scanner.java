package dev.rota.template;

import dev.rota.problem.LineIndex;
import dev.rota.problem.Problem;
import dev.rota.template.ActionLexer.UnclosedAction;
import dev.rota.template.Segment.Action;
import dev.rota.template.Segment.Opener;
import dev.rota.template.Segment.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits a source into text and actions.
 *
 * <p><code>{{</code> always opens an action; one that is not closed is an error, unless it stands in what looks like a comment
 * of the document. <code>{%</code> opens one when a tag's name follows, and <code>{#</code> when it is closed before the
 * next one and no <code>$</code> stands before it. Everything else is text, as shells and awk need it.
 */
final class Scanner {

    private static final Pattern TAG_NAME = Pattern.compile("-?(\\s*)([A-Za-z_]+)");

    private final TemplateFile file;
    private final String text;
    private final LineIndex lines;
    private final List<Segment> segments = new ArrayList<>();
    private final Ahead commentEnds;
    private final Ahead commentBegins;
    private int position;
    private int textStart;
    private int commentSought;
    private boolean commentFound;

    Scanner(TemplateFile file) {
        this.file = file;
        this.text = file.text();
        this.lines = file.lines();
        this.commentEnds = new Ahead("#}");
        this.commentBegins = new Ahead("{#");
    }

    /** Looks for the next place of some characters from offsets that only grow, so that a file is searched once and not once an action. */
    private final class Ahead {

        private final String what;
        private int found;

        Ahead(String what) {
            this.what = what;
            this.found = text.indexOf(what);
        }

        /** The next place from an offset on; -1 when there is none. */
        int from(int offset) {
            if (found >= 0 && found < offset) {
                found = text.indexOf(what, offset);
            }
            return found;
        }
    }

    /** The stretches of the source, in order. */
    List<Segment> scan() {
        while (position < text.length()) {
            int start = position;
            Optional<Action> action = opener(start).flatMap(opener -> action(opener, start));
            if (action.isPresent()) {
                flush(start);
                segments.add(action.get());
                position = action.get().to();
                textStart = position;
            } else if (position == start) {
                position++;
            }
        }
        flush(text.length());
        return List.copyOf(segments);
    }

    private void flush(int end) {
        if (end > textStart) {
            segments.add(new Text(textStart, end));
        }
    }

    private Optional<Opener> opener(int start) {
        if (text.charAt(start) != '{') {
            return Optional.empty();
        }
        for (Opener opener : Opener.values()) {
            if (text.startsWith(opener.open(), start)) {
                return Optional.of(opener);
            }
        }
        return Optional.empty();
    }

    private Optional<Action> action(Opener opener, int start) {
        return switch (opener) {
            case PRINT -> print(start);
            case TAG -> tag(start);
            case COMMENT -> comment(start);
        };
    }

    private Optional<Action> print(int start) {
        boolean comment = maybeComment(start);
        try {
            Action action = closed(Opener.PRINT, start, comment);
            boolean proseOnly = isCommentLine(start) && lines.line(action.to()) != lines.line(start);
            return proseOnly ? text(start + 2) : Optional.of(action);
        } catch (UnclosedAction unclosed) {
            return comment ? text(start + 2) : report(unclosed, start);
        }
    }

    private Optional<Action> tag(int start) {
        Matcher name = TAG_NAME.matcher(text).region(start + 2, text.length());
        if (!name.lookingAt()) {
            return Optional.empty();
        }
        boolean spaced = !name.group(1).isEmpty();
        boolean known = Tags.isKnown(name.group(2));
        if (!known && !spaced) {
            return Optional.empty();
        }
        try {
            Action action = closed(Opener.TAG, start, maybeComment(start));
            boolean oneLine = lines.line(action.to()) == lines.line(start);
            return isCommentLine(start) || (!known && !oneLine) ? text(start + 2) : Optional.of(action);
        } catch (UnclosedAction unclosed) {
            return known && spaced && !maybeComment(start) ? report(unclosed, start) : text(start + 2);
        }
    }

    private Optional<Action> comment(int start) {
        int end = commentEnds.from(start + 2);
        int next = commentBegins.from(start + 2);
        boolean expansion = start > 0 && text.charAt(start - 1) == '$';
        if (expansion || end < 0 || (next >= 0 && next < end)) {
            return Optional.empty();
        }
        boolean trimsRight = text.charAt(end - 1) == '-' && end - 1 > start + 1;
        return Optional.of(new Action(start, end + 2, Opener.COMMENT, List.of(), trimsLeft(start), trimsRight, false));
    }

    private Action closed(Opener opener, int start, boolean comment) throws UnclosedAction {
        boolean trimsLeft = trimsLeft(start);
        ActionLexer.Content content = ActionLexer.read(text, start + (trimsLeft ? 3 : 2), opener);
        return new Action(start, content.end(), opener, content.lexemes(), trimsLeft, content.trimsRight(), comment);
    }

    /** A {@code -} followed by white space; without it, it is a minus. */
    private boolean trimsLeft(int start) {
        return text.startsWith("-", start + 2)
                && start + 3 < text.length()
                && Character.isWhitespace(text.charAt(start + 3));
    }

    /** Leaves what was read as text and goes on behind it. */
    private Optional<Action> text(int resume) {
        position = resume;
        return Optional.empty();
    }

    private Optional<Action> report(UnclosedAction unclosed, int start) {
        int offset = unclosed.offset() < 0 ? start : unclosed.offset();
        boolean whole = unclosed.offset() < 0;
        String way = whole && text.startsWith("{{", start) ? "; a literal {{ is written {{ '{{' }}" : "";
        file.report(new Problem(file.place(offset), whole ? 2 : 1, unclosed.reason() + way));
        return text(Math.max(unclosed.resume(), start + 2));
    }

    /** Whether a {@code #} that can begin a comment stands before an offset, on its line. Each character is looked at once. */
    private boolean maybeComment(int offset) {
        int start = lines.start(lines.line(offset));
        if (commentSought < start || commentSought > offset) {
            commentSought = start;
            commentFound = false;
        }
        for (; commentSought < offset && !commentFound; commentSought++) {
            commentFound = text.charAt(commentSought) == '#'
                    && (commentSought == start || Character.isWhitespace(text.charAt(commentSought - 1)));
        }
        return commentFound;
    }

    private boolean isCommentLine(int offset) {
        int first = lines.start(lines.line(offset));
        while (first < offset && Character.isWhitespace(text.charAt(first))) {
            first++;
        }
        return first < offset && text.charAt(first) == '#';
    }
}
