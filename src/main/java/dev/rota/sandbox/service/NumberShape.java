package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonNumber;
import java.math.BigDecimal;
import java.util.List;

/** A whole number. */
record NumberShape(long smallest, long largest) implements Shape {

    @Override
    public void check(Json value, String path, List<String> violations) {
        if (!(value instanceof JsonNumber number)) {
            throw Constraint.wrongType(path, "a number");
        }
        BigDecimal amount = new BigDecimal(number.text());
        if (amount.compareTo(BigDecimal.valueOf(smallest)) < 0) {
            violations.add(Constraint.broken(
                    number.text(), path, "Member must have value greater than or equal to " + smallest));
        }
        if (amount.compareTo(BigDecimal.valueOf(largest)) > 0) {
            violations.add(
                    Constraint.broken(number.text(), path, "Member must have value less than or equal to " + largest));
        }
    }
}
