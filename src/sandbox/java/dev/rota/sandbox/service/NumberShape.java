package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** A whole number. */
record NumberShape(long smallest, long largest) implements InputShape {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9]\\d{0,17})");

    @Override
    public Json read(FormMembers form) {
        return WHOLE.matcher(form.text()).matches() ? new JsonNumber(form.text()) : Json.of(form.text());
    }

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
