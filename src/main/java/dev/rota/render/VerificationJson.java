package dev.rota.render;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonArray;
import dev.rota.rule.Home;
import dev.rota.verify.Finding;
import dev.rota.verify.Verification;
import dev.rota.verify.Verification.RuleFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What was found of rules, for programs. The README documents the members; they are only ever added to, and {@code version} grows
 * when one changes its meaning.
 */
public final class VerificationJson {

    private static final int VERSION = 1;

    private VerificationJson() {}

    /** The text, with a line end. */
    public static String of(Home home, Verification report) {
        return Json.object()
                .with("version", VERSION)
                .with("account", home.account())
                .with("region", home.region())
                .withEach("rules", report.rules(), VerificationJson::rule)
                .document();
    }

    private static Json rule(RuleFindings rule) {
        List<Json> findings = new ArrayList<>();
        rule.findings().forEach(finding -> findings.add(finding(finding, Optional.empty())));
        rule.targets()
                .forEach(target ->
                        target.findings().forEach(finding -> findings.add(finding(finding, Optional.of(target.id())))));
        return Json.object()
                .with("rule", rule.name())
                .with("off", rule.off())
                .with("cannotFire", rule.cannotFire())
                .with("findings", new JsonArray(findings))
                .build();
    }

    private static Json finding(Finding finding, Optional<String> target) {
        return Json.object()
                .withText("target", target)
                .with("check", finding.topic().key())
                .with("verdict", finding.level().name().toLowerCase(Locale.ROOT))
                .with("message", finding.sentence())
                .withText("wayOut", Optional.of(finding.wayOut()).filter(way -> !way.isEmpty()))
                .build();
    }
}
