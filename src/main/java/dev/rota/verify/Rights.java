package dev.rota.verify;

import dev.rota.verify.Facts.Decision;
import dev.rota.verify.Facts.Deed;
import dev.rota.verify.Facts.Fact;
import dev.rota.verify.Facts.Fact.Found;
import dev.rota.verify.Facts.Fact.Withheld;
import java.util.Optional;

/**
 * What IAM's simulation says of a role's deeds, where it can be said.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_testing-policies.html">IAM policy testing</a>
 */
final class Rights {

    private final Known known;
    private final FindingList findings;

    Rights(Known known, FindingList findings) {
        this.known = known;
        this.findings = findings;
    }

    /** What is refused, or nothing when all is allowed or it cannot be told; the latter is said, as an answer to this question. */
    Optional<Decision> refused(Deed deed, String question) {
        Fact<Decision> answer = known.decision(deed);
        if (answer instanceof Withheld<Decision> withheld) {
            findings.skip("what role %s may do".formatted(Subject.shortName(deed.role())), withheld.reason());
            return Optional.empty();
        }
        if (!(answer instanceof Found<Decision> found)) {
            // Whoever has no role has been told so already.
            return Optional.empty();
        }
        if (found.value().isOpen()) {
            findings.skip(
                    question,
                    "its policies ask for %s, which IAM's simulation does not know"
                            .formatted(String.join(", ", found.value().unknown())));
            return Optional.empty();
        }
        return found.value().isAllowed() ? Optional.empty() : Optional.of(found.value());
    }

    /**
     * Whether nothing is known to keep a role from its deed; what does is a finding.
     *
     * @param who the role as a sentence names it
     * @param what the deed, to be read after "may"
     */
    boolean may(String who, String what, Deed deed) {
        Optional<Decision> refused = refused(deed, "whether %s may %s".formatted(who, what));
        refused.ifPresent(
                decision -> findings.ng("%s may not %s".formatted(who, what), wayOut(decision, deed.resource(), "")));
        return refused.isEmpty();
    }

    /** Whether it is known to be allowed. */
    boolean isAllowed(Deed deed) {
        return known.decision(deed).found().map(Decision::isAllowed).orElse(false);
    }

    /** What has to be done so that something is no longer refused. */
    static String wayOut(Decision decision, String resource, String hint) {
        String actions = String.join(" and ", decision.refused());
        return decision.explicit()
                ? "%s is denied by a policy, a permissions boundary or the organization; remove that denial"
                        .formatted(actions)
                : "allow %s on %s%s".formatted(actions, resource, hint.isEmpty() ? "" : " (" + hint + ")");
    }
}
