package dev.rota.schedule;

import java.util.List;

/**
 * What a field of a cron expression says.
 *
 * @param field which one
 * @param word how it was written, and where
 * @param isUnset whether it is {@code ?}; the rest is empty then
 * @param values the numbers it lists
 * @param special the days it names by their place in a month
 * @param undocumented the entries AWS takes without documenting them
 */
record FieldValues(
        CronField field,
        Fragment word,
        boolean isUnset,
        Values values,
        List<SpecialDay> special,
        List<String> undocumented) {

    FieldValues {
        special = List.copyOf(special);
        undocumented = List.copyOf(undocumented);
    }

    /** Whether it matches every day, hour and so on, however that was written. */
    boolean isEvery() {
        return values.equals(field.all());
    }
}
