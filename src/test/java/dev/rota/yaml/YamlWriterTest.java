package dev.rota.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {

    @Test
    void writesBlockStyleWithListsIndentedUnderTheirKey() {
        YamlOut rule = YamlOut.mapping()
                .with("name", "nightly-report")
                .with("scheduleExpression", "cron(0 10 * * ? *)")
                .with("command", YamlOut.flow(List.of(YamlOut.text("nginx"), YamlOut.text("-v"), YamlOut.text("a,b"))))
                .with("taskCount", YamlOut.of(2))
                .with("disabled", YamlOut.of(false))
                .with("role", YamlOut.nothing())
                .build();
        YamlOut document = YamlOut.mapping()
                .with("region", "ap-northeast-3")
                .with("accountId", YamlOut.text("123456789012"))
                .with("rules", YamlOut.sequence(List.of(rule)))
                .with("plugins", YamlOut.sequence(List.of()))
                .with("tags", YamlOut.mapping().build())
                .build();

        assertThat(YamlWriter.write(document)).isEqualTo("""
                region: ap-northeast-3
                accountId: "123456789012"
                rules:
                  - name: nightly-report
                    scheduleExpression: cron(0 10 * * ? *)
                    command: [nginx, -v, "a,b"]
                    taskCount: 2
                    disabled: false
                    role: null
                plugins: []
                tags: {}
                """);
    }

    @Test
    void commentsStandAboveWhatTheyBelongTo() {
        YamlOut rule = YamlOut.mapping()
                .with(List.of("mixed-rule has 1 more target"), "name", YamlOut.text("mixed-rule"))
                .with(List.of("two", "", "lines\nor three"), "role", YamlOut.text("ecsEventsRole"))
                .build();
        YamlOut document = YamlOut.mapping()
                .with(List.of("rules of t3-kato-dev"), "rules", YamlOut.sequence(List.of(rule)))
                .build();

        assertThat(YamlWriter.write(document)).isEqualTo("""
                # rules of t3-kato-dev
                rules:
                  # mixed-rule has 1 more target
                  - name: mixed-rule
                    # two
                    #
                    # lines\\nor three
                    role: ecsEventsRole
                """);
    }

    @Test
    void listsInListsShareTheirFirstLine() {
        YamlOut inner = YamlOut.sequence(List.of(
                YamlOut.text("a"),
                YamlOut.mapping().with("b", "c").with("d", "").build()));

        assertThat(YamlWriter.write(YamlOut.sequence(List.of(inner, YamlOut.text("e")))))
                .isEqualTo("""
                - - a
                  - b: c
                    d: ""
                - e
                """);
    }

    @Test
    void textsOfSeveralLinesAreLiteralBlocks() {
        YamlOut document = YamlOut.mapping()
                .with("clip", "set -e\n\n  echo \"hi\"\n")
                .with("strip", "a\nb")
                .with("keep", "a\n\n\n")
                .with("indented", "  a\nb\n")
                .with("list", YamlOut.sequence(List.of(YamlOut.text("a\nb\n"))))
                .build();

        assertThat(YamlWriter.write(document)).isEqualTo("""
                clip: |
                  set -e

                    echo "hi"
                strip: |-
                  a
                  b
                keep: |+
                  a


                indented: |2
                    a
                  b
                list:
                  - |
                    a
                    b
                """);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb \n", "a\n\t\nb", "a\r\nb", "\n", " \n ", "a\n\u2028b", "a\n\u0007"})
    void linesThatABlockWouldLoseOrHideAreEscaped(String text) {
        assertThat(value(text)).startsWith("\"").endsWith("\"").doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nginx",
                "-v",
                "--flag",
                "a:b",
                "arn:aws:ecs:ap-northeast-3:123456789012:cluster/a",
                "a#b",
                "cron(0 10 * * ? *)",
                "rate(5 minutes)",
                "it's",
                "a \"b\" c",
                "a, b",
                "a[x]",
                "日本語",
                "\uD83D\uDE00",
                "0 10 * * ? *",
                "10.0.0.0/16",
                "3 days",
                "none",
                "node",
                "t3-kato",
                ".env",
                "+a",
                "../x",
                "/bin/sh",
                "a=b",
                "a{{b",
                "$HOME",
                "~x",
                "<<x"
            })
    void ordinaryTextsStandPlain(String text) {
        assertThat(value(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " a",
                "a ",
                "y",
                "Y",
                "n",
                "yes",
                "No",
                "ON",
                "off",
                "true",
                "FALSE",
                "null",
                "~",
                "Null",
                "<<",
                "=",
                "0",
                "1",
                "-1",
                "+1",
                "1_000",
                "0o17",
                "017",
                "0x1F",
                "0b101",
                "1e3",
                "1.",
                ".5",
                "-.5",
                "1.2.3",
                "10.0.0.1",
                "12:30",
                "1:30:00",
                "190:20:30.15",
                ".inf",
                "-.INF",
                ".NaN",
                "2026-11-20",
                "2026-11-20T10:00:00Z",
                "2026-11-20 10:00:00",
                "1,000",
                "7e45123",
                "- a",
                "-",
                "? a",
                "?",
                ":",
                ":80",
                ", a",
                "[a",
                "]",
                "{a",
                "}",
                "#a",
                "&a",
                "*a",
                "!a",
                "|",
                ">",
                "'a'",
                "%a",
                "@a",
                "`a`",
                "a: b",
                "a #b",
                "a:",
                "---",
                "--- a",
                "..."
            })
    void whatSomeReaderWouldTakeOtherwiseIsQuoted(String text) {
        assertThat(value(text)).isEqualTo("\"" + text + "\"");
    }

    @Test
    void singleQuotesWhereTheySaveEscapes() {
        assertThat(value("{\"a\": \"it's\"}")).isEqualTo("'{\"a\": \"it''s\"}'");
        assertThat(value("\\d: x")).isEqualTo("'\\d: x'");
        assertThat(value("\"\t\\")).isEqualTo("\"\\\"\\t\\\\\"");
    }

    @Test
    void whatCannotBeSeenIsEscaped() {
        assertThat(value("\u0000\u0007\u001B\u007F\u0085\u00AD\u2028\u202E\uFEFF\uE000"))
                .isEqualTo("\"\\x00\\x07\\x1B\\x7F\\x85\\xAD\\u2028\\u202E\\uFEFF\\uE000\"");
        assertThat(value("\uD83D")).isEqualTo("\"\\uD83D\"");
        assertThat(value(Character.toString(0xF0000))).isEqualTo("\"\\U000F0000\"");
        assertThat(value("\uD83D\uDC68\u200D\uD83D\uDC69")).isEqualTo("\uD83D\uDC68\u200D\uD83D\uDC69");
    }

    @Test
    void quotesWhereTheCallerAsksForThem() {
        YamlOut document = YamlOut.mapping()
                .with("a", YamlOut.quoted("plain\nnot"))
                .with("b", YamlOut.flow(List.of(YamlOut.quoted("c"))))
                .with("d", new YamlOut.Verbatim("\"{{ must_env(\"ENV\") }}\""))
                .build();

        assertThat(YamlWriter.write(document)).isEqualTo("""
                a: "plain\\nnot"
                b: ["c"]
                d: "{{ must_env("ENV") }}"
                """);
    }

    @Test
    void hiddenSequencesStandNowhereButInVerbatimScalars() {
        YamlOut document = YamlOut.mapping()
                .with(List.of("says {{{ x }}"), "{{ key }}", YamlOut.text("a {{ b }} {% c"))
                .with("block", "docker ps --format\n{{.Names}}\n")
                .with("quoted", "{{ \"x\" }}")
                .with("verbatim", new YamlOut.Verbatim("{{ x }}"))
                .build();

        assertThat(YamlWriter.writeHiding(document, List.of("{{", "{%"))).isEqualTo("""
                # says { { { x }}
                "\\x7B{ key }}": "a \\x7B{ b }} \\x7B% c"
                block: "docker ps --format\\n\\x7B{.Names}}\\n"
                quoted: "\\x7B{ \\"x\\" }}"
                verbatim: {{ x }}
                """);
    }

    @Test
    void aKeyTooLongForReadersStandsBehindAQuestionMark() {
        String key = "k".repeat(1001);

        assertThat(YamlWriter.write(YamlOut.mapping()
                        .with(
                                key,
                                YamlOut.mapping()
                                        .with(List.of("why"), "a", YamlOut.text("b"))
                                        .build())
                        .with(key, "c")
                        .build()))
                .isEqualTo("? " + key + "\n# why\n: a: b\n? " + key + "\n: c\n");
    }

    @Test
    void neverWrapsALine() {
        String text = "word ".repeat(2000) + "end";

        assertThat(value(text)).isEqualTo(text);
    }

    @Test
    void aLiteralBlockIsNeverAWholeDocument() {
        assertThat(YamlWriter.write(YamlOut.text(" a\nb\n"))).isEqualTo("\" a\\nb\\n\"\n");
    }

    @Test
    void refusesAVerbatimScalarOfSeveralLines() {
        assertThatThrownBy(() -> new YamlOut.Verbatim("a\nb")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String value(String text) {
        String document = YamlWriter.write(YamlOut.mapping().with("key", text).build());
        return document.substring("key: ".length(), document.length() - 1);
    }
}
