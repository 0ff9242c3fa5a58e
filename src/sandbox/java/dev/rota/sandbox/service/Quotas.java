package dev.rota.sandbox.service;

/**
 * The quotas of an account that the sandbox enforces.
 *
 * @param rulesPerBus 300 by default, in some regions 100
 * @param targetsPerRule 5
 * @param entriesPerRequest targets that one PutTargets or RemoveTargets may name: 10
 */
public record Quotas(int rulesPerBus, int targetsPerRule, int entriesPerRequest) {

    /** What AWS gives to a new account. */
    public static Quotas standard() {
        return new Quotas(300, 5, 10);
    }
}
