package dev.rota.verify;

import java.util.List;

/**
 * What IAM's simulation says of a deed.
 *
 * @param refused the actions that are not allowed
 * @param explicit whether a policy, a permissions boundary or the organization denies one of them, rather than nothing allowing it
 * @param unknown condition keys that decide it and that the simulation was not told
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/APIReference/API_SimulatePrincipalPolicy.html">SimulatePrincipalPolicy</a>
 */
public record Decision(List<String> refused, boolean explicit, List<String> unknown) {

    /** Everything is allowed. */
    public static final Decision ALLOWED = new Decision(List.of(), false, List.of());

    public Decision {
        refused = List.copyOf(refused);
        unknown = List.copyOf(unknown);
    }

    boolean isAllowed() {
        return refused.isEmpty();
    }

    /** Whether it is refused for a condition that may well hold in truth. */
    boolean isOpen() {
        return !isAllowed() && !explicit && !unknown.isEmpty();
    }
}
