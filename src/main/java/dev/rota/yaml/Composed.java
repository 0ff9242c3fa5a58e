package dev.rota.yaml;

/**
 * A value and what it weighs with every alias in it written out.
 *
 * @param node the value
 * @param height how many levels it is deep; 1 for a scalar
 * @param nodes how many values it holds, itself included
 * @param characters how long its texts are together
 */
record Composed(YamlNode node, int height, long nodes, long characters) {

    /** A value that has not been weighed. */
    static Composed of(YamlNode node, int height) {
        return new Composed(node, height, 1, 0);
    }

    /** The value, weighing what was spent since the budget stood at these numbers. */
    Composed weighing(Budget budget, long nodesBefore, long charactersBefore) {
        return new Composed(node, height, budget.nodes() - nodesBefore, budget.characters() - charactersBefore);
    }
}
