package dev.rota.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A slip finds what was meant, and another word finds nothing. */
class NearestTest {

    private static final List<String> KEYS = List.of("region", "cluster", "role", "rules", "trackingId", "accountId");

    @Test
    void aShortWordMayDifferInOneLetterOrInTheOrderOfTwo() {
        assertThat(Nearest.to("rle", KEYS, 1)).containsExactly("role");
        assertThat(Nearest.to("roel", KEYS, 1)).containsExactly("role");
        assertThat(Nearest.to("RULE", KEYS, 1)).containsExactly("role");
    }

    @Test
    void anotherShortWordIsNoSlip() {
        assertThat(List.of("note", "node", "code", "file", "home", "mode"))
                .allSatisfy(word -> assertThat(Nearest.to(word, KEYS, 1)).isEmpty());
    }

    @Test
    void aLongerWordMayDifferInMore() {
        assertThat(Nearest.to("tracingid", KEYS, 1)).containsExactly("trackingId");
        assertThat(Nearest.to("cluser", KEYS, 1)).containsExactly("cluster");
        assertThat(Nearest.to("account", KEYS, 1)).containsExactly("accountId");
        assertThat(Nearest.to("owners", KEYS, 1)).isEmpty();
    }
}
