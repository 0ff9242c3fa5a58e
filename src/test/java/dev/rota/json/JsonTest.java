package dev.rota.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rota.json.Json.JsonObject;
import org.junit.jupiter.api.Test;

class JsonTest {

    @Test
    void keepsOrderDuplicatesAndTheSpellingOfNumbers() {
        String text = "{\"b\":1.0,\"a\":[1e3,0.50,null,true],\"b\":{}}";

        assertThat(Json.parse(text).compact()).isEqualTo(text);
    }

    @Test
    void aDuplicateMemberIsSeenAndItsLastValueCounts() {
        JsonObject object = (JsonObject) Json.parse("{\"a\": 1, \"a\": 2}");

        assertThat(object.hasDuplicates()).isTrue();
        assertThat(object.get("a")).contains(Json.of(2));
    }

    @Test
    void valuesAreEqualUpToWhiteSpace() {
        assertThat(Json.parse("{\"a\": [1, 2]}")).isEqualTo(Json.parse("{\"a\":[1,2]}"));
    }

    @Test
    void prettyIndentsByTwoSpaces() {
        assertThat(Json.parse("{\"a\":[1],\"b\":{},\"c\":[]}").pretty()).isEqualTo("""
                        {
                          "a": [
                            1
                          ],
                          "b": {},
                          "c": []
                        }""");
    }

    @Test
    void somethingBehindTheValueIsAnErrorWithItsPlace() {
        assertThatThrownBy(() -> Json.parse("{}\n  x")).isInstanceOfSatisfying(JsonException.class, e -> {
            assertThat(e.line()).isEqualTo(2);
            assertThat(e.column()).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void aTextThatEndsTooEarlyIsAnError() {
        assertThatThrownBy(() -> Json.parse("{\"a\": [1,")).isInstanceOf(JsonException.class);
        assertThatThrownBy(() -> Json.parse("")).isInstanceOf(JsonException.class);
    }

    @Test
    void aNestingBombIsAnErrorNotAStackOverflow() {
        assertThatThrownBy(() -> Json.parse("[".repeat(100_000))).isInstanceOf(JsonException.class);
    }

    @Test
    void aDocumentSteersNeitherATerminalNorACiSystem() {
        Json value = Json.object()
                .with("a", "\u009B2J \u202E ##[error]b ##vso[c] ## d")
                .build();

        assertThat(value.document()).isEqualTo("""
                {
                  "a": "\\u009B2J \\u202E \\u0023#[error]b \\u0023#vso[c] ## d"
                }
                """);
        assertThat(Json.parse(value.document())).isEqualTo(value);
    }
}
