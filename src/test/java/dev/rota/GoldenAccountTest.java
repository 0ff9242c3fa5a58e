package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a case holds is laid over what all cases hold. */
class GoldenAccountTest {

    private static final String ALL = """
            {"clusters": ["jobs"],
             "rules": {"*": {"State": "ENABLED", "Tags": {"id": "jobs"}, "Targets": {"*": {"Arn": "jobs"}, "NAME": {}}}}}
            """;

    @TempDir
    private Path folder;

    @Test
    void aThingTakesWhatItDoesNotSayFromWhatAllHold() throws IOException {
        assertThat(seed(ALL, "{\"rules\": {\"report\": {\"State\": \"DISABLED\"}}}"))
                .contains(Json.parse("""
                        {"clusters": ["jobs"],
                         "rules": [{"Name": "report", "State": "DISABLED", "Tags": [{"Key": "id", "Value": "jobs"}],
                                    "Targets": [{"Id": "report", "Arn": "jobs"}]}]}
                        """));
    }

    @Test
    void nullRemovesAndAnyOtherValueReplaces() throws IOException {
        assertThat(seed(ALL, """
                        {"clusters": ["mail", "web"],
                         "rules": {"report": {"State": null, "Tags": null, "Targets": {"report": null, "t": {"Arn": "mail"}}}}}
                        """)).contains(Json.parse("""
                        {"clusters": ["mail", "web"],
                         "rules": [{"Name": "report", "Targets": [{"Id": "t", "Arn": "mail"}]}]}
                        """));
    }

    @Test
    void theInnermostFileCountsLast() throws IOException {
        assertThat(seed(
                        ALL,
                        "{\"rules\": {\"a\": {}, \"b\": {}}}",
                        "{\"rules\": {\"a\": null, \"b\": {\"Targets\": null}}}"))
                .contains(Json.parse("""
                        {"clusters": ["jobs"],
                         "rules": [{"Name": "b", "State": "ENABLED", "Tags": [{"Key": "id", "Value": "jobs"}]}]}
                        """));
    }

    @Test
    void aListWithoutThingsIsNone() throws IOException {
        assertThat(seed(ALL, "{}")).contains(Json.parse("{\"clusters\": [\"jobs\"]}"));
    }

    @Test
    void nullAloneIsAnEmptyAccount() throws IOException {
        assertThat(seed(ALL, "{}", "null")).isEmpty();
        assertThat(seed()).isEmpty();
    }

    private Optional<Json> seed(String... texts) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String text : texts) {
            files.add(Files.writeString(folder.resolve("account-" + files.size()), text));
        }
        return GoldenAccount.seed(files);
    }
}
