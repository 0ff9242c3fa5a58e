package dev.rota.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.lookup.FakeFetch;
import dev.rota.lookup.Lookups;
import dev.rota.lookup.PluginSettings;
import dev.rota.lookup.Sources;
import dev.rota.problem.Place;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WavesTest {

    private final List<String> reads = Collections.synchronizedList(new ArrayList<>());

    private String render(String template, String... prefixes) {
        FakeFetch fetch = new FakeFetch((bucket, key) -> {
            reads.add(key);
            return Templates.STATE.replace("vpc-1", "vpc-" + key).getBytes(StandardCharsets.UTF_8);
        });
        List<PluginSettings> plugins = Arrays.stream(prefixes)
                .map(prefix -> new PluginSettings(
                        "tfstate",
                        Optional.of("s3://bucket/" + prefix),
                        Optional.empty(),
                        Optional.empty(),
                        prefix,
                        Place.startOf(Templates.source(""))))
                .toList();
        Lookups lookups =
                Lookups.of(new Sources(Map.of(), Path.of("."), fetch), Path.of("."), Optional::empty, plugins);
        return Templates.text(new TemplateRenderer(lookups).render(Templates.source(template)));
    }

    @Test
    void whatOneLookupLeadsToIsFetchedInTheNextWave() {
        assertThat(render("""
                        {% if a_tfstate("output.vpc") == "vpc-a_" %}
                        {% set name = "v" ~ "pc" %}
                        {{ b_tfstate("output." ~ name) }}
                        {% endif %}
                        {{ a_tfstate("output.vpc") }} {{ a_tfstate("output.subnets")[0] }}
                        """, "a_", "b_", "unused_")).isEqualTo("vpc-b_\nvpc-a_ subnet-1\n");
        assertThat(reads).containsExactly("a_", "b_");
    }

    @Test
    void whatStandsInABranchThatIsNotTakenIsNotFetched() {
        assertThat(render("{% if false %}{{ a_tfstate('output.vpc') }}{% endif %}x", "a_"))
                .isEqualTo("x");
        assertThat(reads).isEmpty();
    }

    @Test
    void aVariableWaitsForItsValue() {
        assertThat(render("{% set v = a_tfstate('output.vpc') %}{{ v }}", "a_")).isEqualTo("vpc-a_");
    }
}
