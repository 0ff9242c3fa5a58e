package dev.rota.yaml;

import java.util.List;
import java.util.Optional;

/**
 * What to say for a complaint of the parser.
 *
 * @param context a part of what the parser was doing; {@code ""} for anything
 * @param complaint a part of what it found wrong; {@code ""} for anything
 * @param atOpening whether the place to show is where it began, rather than where it gave up
 * @param sentence what it means and what to do
 */
record Wording(String context, String complaint, boolean atOpening, String sentence) {

    private static final String BAD_TAG =
            "a '!' begins a tag, and this is none that can be read; put a text that begins with '!' in quotes";

    private static final String BAD_DIRECTIVE =
            "a '%' at the start of a line begins a directive, and this is none that can be read; remove the line, or put the text in quotes";

    private static final List<Wording> ALL = List.of(
            atOpening("scalar", "found unexpected end of stream", "the quote that opens here is never closed"),
            atOpening(
                    "scalar",
                    "found unexpected document separator",
                    "the quote that opens here is not closed before a line of '---' or '...'"),
            atEnd(
                    "",
                    "found unknown escape",
                    "double quotes know no such escape; write \\\\ for a backslash, or use single quotes"),
            atEnd(
                    "",
                    "expected escape sequence",
                    "\\x, \\u and \\U want 2, 4 and 8 hexadecimal digits; write \\\\ for a backslash, or use single quotes"),
            atOpening(
                    "scanning an alias",
                    "",
                    "a '*' begins an alias and wants its name right behind it; put a text that begins with '*' in quotes"),
            atOpening(
                    "scanning an anchor",
                    "",
                    "a '&' begins an anchor and wants its name right behind it; put a text that begins with '&' in quotes"),
            atEnd("block scalar", "expected indentation indicator", "the number behind '|' or '>' is one from 1 to 9"),
            atEnd(
                    "",
                    "leading empty lines contain more spaces",
                    "an empty line above this one is indented deeper; remove its spaces"),
            atEnd("", "DEL character", "the invisible character U+007F stands here; remove it"),
            atEnd(
                    "block scalar",
                    "",
                    "what follows '|' or '>' begins on the next line; move it there, or put a text that begins so in quotes"),
            atOpening("scanning a tag", "", BAD_TAG),
            atEnd("", "undefined tag handle", BAD_TAG),
            atOpening("directive", "", BAD_DIRECTIVE),
            atEnd("", "directive", BAD_DIRECTIVE),
            atEnd("", "duplicate tag handle", BAD_DIRECTIVE),
            atEnd("", "(TAB)", "a tab stands where YAML takes only spaces; indent with spaces"),
            atEnd("", "cannot start any token", "a text cannot begin with this character; put it in quotes"),
            atEnd("", "mapping keys are not allowed", "a '? ' cannot stand here; put a text that begins so in quotes"),
            atEnd(
                    "",
                    "sequence entries are not allowed",
                    "a list cannot begin here; put its '- ' on the next line, or put a text that begins so in quotes"),
            atOpening(
                    "",
                    "could not find expected ':'",
                    "a key without ':' stands here; add the ':', or indent the line if it continues the value above"),
            atEnd("", "expected '<document start>', but found '<stream end>'", BAD_DIRECTIVE),
            atEnd(
                    "",
                    "but found '<stream end>'",
                    "the text ends where a value is due; a '[' or '{' above is not closed"),
            atEnd("", "but found '<document", "the document ends where a value is due"),
            atEnd(
                    "",
                    "expected the node content",
                    "a value is due here; put a text that begins with this character in quotes"),
            atEnd(
                    "",
                    "expected '<document start>'",
                    "the value above has ended, and this does not belong to it; remove it"));

    private static Wording atOpening(String context, String complaint, String sentence) {
        return new Wording(context, complaint, true, sentence);
    }

    private static Wording atEnd(String context, String complaint, String sentence) {
        return new Wording(context, complaint, false, sentence);
    }

    /** The first wording that fits. */
    static Optional<Wording> of(String context, String complaint) {
        return ALL.stream()
                .filter(wording -> context.contains(wording.context()) && complaint.contains(wording.complaint()))
                .findFirst();
    }
}
