package dev.rota.cli;

import dev.rota.plan.Plan;
import dev.rota.plan.PlanDigest;
import dev.rota.plan.ReviewedPlan;
import dev.rota.problem.RotaException;
import dev.rota.problem.UsageException;
import dev.rota.problem.Utf8;
import dev.rota.render.PlanJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/** The plan that {@code --expect} names, by its digest or by the file that {@code diff -o json} has written. */
final class PlanExpectation {

    private static final int LARGEST = 128 * 1024 * 1024;
    private static final String DIGEST = "[0-9a-f]{8}";

    private final String word;
    private final ReviewedPlan plan;

    private PlanExpectation(String word, ReviewedPlan plan) {
        this.word = word;
        this.plan = plan;
    }

    /**
     * Reads what comes after the option.
     *
     * @throws UsageException when it is neither a digest nor a file that holds a plan
     */
    static PlanExpectation of(String word, UnaryOperator<Path> resolve) {
        if (word.matches(DIGEST)) {
            return new PlanExpectation(word, ReviewedPlan.ofDigest(word));
        }
        try {
            String text = Utf8.text(Utf8.read(resolve.apply(Path.of(word)), LARGEST));
            return PlanJson.read(text)
                    .map(plan -> new PlanExpectation(word, plan))
                    .orElseThrow(() -> new UsageException(
                            "--expect %s: the file holds no plan; rota diff -o json writes one".formatted(word)));
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new UsageException(
                    "--expect must be a digest such as 5f2c81e0 or a file that rota diff -o json has written, but it is '%s'"
                            .formatted(word));
        }
    }

    /** Refuses any other plan, naming what moved. */
    void require(Plan actual) {
        List<String> differences = plan.differencesTo(actual);
        if (!differences.isEmpty()) {
            String name = word.equals(plan.digest()) ? word : "%s in %s".formatted(plan.digest(), word);
            throw new RotaException(
                    "the plan changed: expected %s, now %s, so nothing was done: %s. Look at the diff again"
                            .formatted(name, PlanDigest.of(actual), String.join("; ", differences)));
        }
    }
}
