package dev.rota.rule;

/**
 * A target of another service on a rule; Rota shows it and leaves it alone.
 *
 * @param id its id within the rule
 * @param arn what it starts
 */
public record ForeignTarget(String id, String arn) {

    /** The service and the resource, short enough for a sentence: {@code lambda function:notify}. */
    public String describe() {
        String[] parts = arn.split(":", 6);
        return parts.length == 6 ? parts[2] + " " + parts[5] : arn;
    }
}
