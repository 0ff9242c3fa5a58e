package dev.rota.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.Source;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlProblemsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " | ", quoteCharacter = '\u0001', textBlock = """
                    a: b: c | 1:5+1 | there is a second ': ' in this value; put the whole value in quotes
                    a: 1\\n  b: 2 | 2:3+2 | a key cannot stand here: the line above already has a value, or lacks its ':'; check it and the indentation
                    a\\nb: 1 | 2:1+2 | a key cannot stand here: the line above already has a value, or lacks its ':'; check it and the indentation
                    a: 1\\nb\\nc: 2 | 2:1+1 | this key has no ':'; add it, or indent the line if it continues the value above
                    a:\\n  b: 1\\n c: 2 | 3:2+2 | this line does not line up with those above; entries that belong together begin in the same column
                    a: 1\\n- b | 2:1+1 | this line does not line up with those above; entries that belong together begin in the same column
                    a: - b | 1:4+1 | a list cannot begin here; put its '- ' on the next line, or put a text that begins so in quotes
                    a:\\n\\tb: 1 | 2:1+3 | there is a tab where YAML allows only spaces; indent with spaces
                    a: @foo | 1:4+4 | a text cannot begin with this character; put it in quotes
                    a: 'it's' | 1:8+2 | the value before this has ended; put the whole value in one pair of quotes ('' is a ' inside single quotes)
                    a: "x\\nb: 1 | 1:4+2 | the quote that opens here is never closed
                    a: 'x\\n---\\n' | 1:4+2 | the quote that opens here is not closed before a line of '---' or '...'
                    a: "\\d" | 1:6+2 | there is no such escape in double quotes; write \\\\ for a backslash, or use single quotes
                    a: "\\x1" | 1:7+2 | \\x, \\u and \\U want 2, 4 and 8 hexadecimal digits; write \\\\ for a backslash, or use single quotes
                    a: [1, 2\\nb: 3 | 2:2+1 | a ',' or ']' is missing here, for the '[' of line 1
                    a: {x: 1\\nb: [ | 2:2+1 | a ',' or '}' is missing here, for the '{' of line 1
                    a: [1 | 1:4+2 | the '[' that opens here is never closed
                    a: ] | 1:4+1 | a value is expected here; put a text that begins with this character in quotes
                    [a, b]] | 1:7+1 | the value above has ended, and this does not belong to it; remove it
                    a: * * * | 1:4+1 | a '*' begins an alias and needs a name right after it; put a text that begins with '*' in quotes
                    a: *x | 1:4+2 | the alias *x has no anchor &x above it; define it first, or put the text in quotes if it is not an alias
                    a: & | 1:4+1 | a '&' begins an anchor and needs a name right after it; put a text that begins with '&' in quotes
                    a: &x [*x] | 1:8+2 | the alias *x is inside the value of &x itself, so it would never end; move the shared part out
                    <<: 1 | 1:1+2 | '<<' merges a mapping or a list of mappings, as in '<<: *common'; quote it if it is a key of that name
                    a: > 5 files | 1:6+1 | the text after '|' or '>' begins on the next line; move it there, or put a text that begins so in quotes
                    a: >0\\n  x | 1:5+1 | the number after '|' or '>' must be from 1 to 9
                    a: >\\n     \\n  x | 3:3+1 | an empty line above this one is indented deeper; remove its spaces
                    a: !foo b | 1:4+6 | the tag !foo has no meaning here; remove it, or put the text in quotes if it is not a tag
                    a: !!binary aaaa | 1:4+13 | the tag !!binary has no meaning here; remove it, or put the text in quotes if it is not a tag
                    a: !!map x | 1:4+7 | the tag !!map has no meaning here; remove it, or put the text in quotes if it is not a tag
                    a: !!set {} | 1:4+8 | the tag !!set has no meaning here; remove it, or put the text in quotes if it is not a tag
                    a: !x!y z | 1:4+4 | a '!' begins a tag, and this is not a valid one; put a text that begins with '!' in quotes
                    %a: 1 | 1:1+3 | a '%' at the start of a line begins a directive, and this is not a valid one; remove the line, or put the text in quotes
                    %YAML 2.0\\n---\\na: 1 | 1:1+5 | Rota does not know the version that %YAML names; remove that line
                    %FOO | 1:5+1 | a '%' at the start of a line begins a directive, and this is not a valid one; remove the line, or put the text in quotes
                    [ | 1:2+1 | the text ends where a value is expected; a '[' or '{' above is not closed
                    a: ? b | 1:4+1 | a '? ' cannot stand here; put a text that begins so in quotes
                    ? [a]\\n: b | 1:3+3 | a key must be a text, not a list or a mapping
                    {a: 1}: b | 1:1+9 | a key must be a text, not a list or a mapping
                    a: {{ x }} | 1:4+7 | a template expression that begins a value must be in quotes, as in "{{ … }}"
                    a: 1\\n---\\nb: 2 | 2:1+3 | a second document begins here; keep one document in a file and drop the '---' between them
                    a: 1\\n...\\nb: 2 | 3:1+2 | the value above has ended, and this does not belong to it; remove it
                    key: v\\n: x | 2:1+1 | a key is missing before this ':'
                    a: \\0 | 1:4+1 | there is a NUL character here, as in binary files or UTF-16; save the file as text in UTF-8
                    a: \\7 | 1:4+1 | there is the invisible character U+007F here; remove it
                    a: \\a | 1:4+1 | there is the invisible character U+0007 here; remove it, or write it as "\\u0007" in double quotes
                    a: \\h | 1:4+1 | there is half of a character (U+D83D) here; save the file as text in UTF-8
                    """)
    void tellsWhatIsWrongAndWhatToDo(String text, String place, String message) {
        Problem problem = problem(text.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\0", "\0")
                .replace("\\7", "\u007f")
                .replace("\\a", "\u0007")
                .replace("\\h", "\uD83D"));

        assertThat(problem.place().line() + ":" + problem.place().column() + "+" + problem.length())
                .isEqualTo(place);
        assertThat(problem.message()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- "})
    void nestingIsBounded(String opening) {
        Problem problem = problem(opening.repeat(50_000));

        assertThat(problem.message()).isEqualTo("this is nested more than 100 levels deep; make it flatter");
        assertThat(problem.place()).hasToString("rota.yaml:1:" + (1 + 100 * opening.length()));
    }

    @Test
    void nestingThroughAliasesIsBounded() {
        String text = "a0: &a0 []\n"
                + IntStream.rangeClosed(1, 200)
                        .mapToObj(level -> "a%d: &a%d [*a%d]%n".formatted(level, level, level - 1))
                        .collect(Collectors.joining());

        assertThat(problem(text))
                .hasToString("rota.yaml:100:12: this is nested more than 100 levels deep; make it flatter");
    }

    @Test
    void aLaughOfABillionValuesIsRefusedWhereItGrowsTooLarge() {
        String text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
                + IntStream.rangeClosed(1, 9)
                        .mapToObj(level ->
                                "a%d: &a%d [%s]%n".formatted(level, level, ("*a" + (level - 1) + ", ").repeat(10)))
                        .collect(Collectors.joining());

        assertThat(problem(text).toString())
                .isEqualTo("rota.yaml:6:10: with its aliases written out this document holds"
                        + " more than 200,000 values or 8,000,000 characters; use fewer aliases");
    }

    @Test
    void aLongTextThatIsRepeatedTooOftenIsRefused() {
        String text = "a: &a " + "x".repeat(1_000_000) + "\nb: [" + "*a, ".repeat(20) + "]\n";

        assertThat(problem(text).place()).hasToString("rota.yaml:2:29");
    }

    @Test
    void manyAliasesOfAReasonableSizeAreFine() {
        String text = "x-common: &common {role: a}\nrules:\n" + "  - {<<: *common, name: b}\n".repeat(3000);

        assertThat(YamlReader.read(new Source("rota.yaml", text), text, YamlProblemsTest::place))
                .isPresent();
    }

    @Test
    void aLongNameIsShortenedInItsSentence() {
        assertThat(problem("*" + "a".repeat(5000)).message())
                .startsWith("the alias *" + "a".repeat(64) + "… has no anchor")
                .hasSizeLessThan(250);
    }

    @Test
    void aDocumentOfTooManyValuesIsRefused() {
        assertThat(problem("- a\n".repeat(200_001)))
                .hasToString("rota.yaml:200001:3: this document holds more than 200,000 values or 8,000,000 characters;"
                        + " split it into several files");
    }

    @Test
    void aFileTooLargeForAConfigurationIsRefusedUnread() {
        assertThat(problem("#".repeat(8_000_001)))
                .hasToString("rota.yaml:1:1: this file holds more than 200,000 values or 8,000,000 characters;"
                        + " split it into several files");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyDamageToAFileIsAProblemWithAPlaceInIt(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1500; round++) {
            String text = damaged(random);
            try {
                YamlReader.read(new Source("rota.yaml", text), text, YamlProblemsTest::place);
            } catch (ProblemsException e) {
                Problem problem = e.problems().get(0);
                assertThat(problem.place().line())
                        .as("seed %d, round %d: %s in%n%s", seed, round, problem, text)
                        .isBetween(1, (int) text.lines().count() + 1);
                assertThat(problem.message()).doesNotContain("\n").doesNotContain("not valid YAML");
            }
        }
    }

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder("""
                %YAML 1.2
                ---
                region: ap-northeast-3 # where
                x-common: &common {role: ecsEventsRole, list: [1, 'two', "th\\u0072ee"]}
                rules:
                  - <<: *common
                    name: nightly-report
                    script: |+
                      set -e

                      run
                    folded: >-
                      a
                      b
                    ? long key
                    : !!str 5
                """);
        String pieces = "\t\n :-?[]{}&*!|>'\"%@`,#x0\\\uD83D\uDE00\uE000\u0000\u0085";
        for (int damage = random.nextInt(4); damage >= 0; damage--) {
            int offset = random.nextInt(text.length());
            char piece = pieces.charAt(random.nextInt(pieces.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.insert(offset, piece);
                case 1 -> text.deleteCharAt(offset);
                default -> text.setCharAt(offset, piece);
            }
        }
        return text.toString();
    }

    private static Place place(int line, int column) {
        return new Place(new Source("rota.yaml", ""), line, column);
    }

    private static Problem problem(String text) {
        ProblemsException failure = catchThrowableOfType(
                ProblemsException.class,
                () -> YamlReader.read(new Source("rota.yaml", text), text, YamlProblemsTest::place));
        return failure.problems().get(0);
    }
}
