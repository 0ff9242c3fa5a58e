package dev.rota.schedule;

import java.util.Optional;
import java.util.stream.Stream;

/** Says why a part of a field is no value of it, and what to write instead. */
final class Misfit {

    private Misfit() {}

    /** Words that read on from {@code '60' in minutes}. */
    static String reason(Entry entry) {
        CronField field = entry.field();
        String text = entry.upperCase();
        if (entry.isNumber()) {
            return outOfRange(field, text);
        }
        if (text.contains("?")) {
            return field.isDay()
                    ? "mixes ? with something else; write ? alone, or leave it out"
                    : "is not allowed; write * for every value";
        }
        if (field.isDay() && isSpecial(field, text)) {
            return "cannot be part of a range or a step; write it by itself";
        }
        if (entry.isEvery()) {
            return "cannot be the end of a range; allowed are " + field.allowed();
        }
        return longName(field, text)
                .or(() -> nameOfAnother(field, text))
                .or(() -> letterOfAnother(field, text))
                .orElseGet(() -> "is no value; allowed are " + allowed(field));
    }

    private static String outOfRange(CronField field, String digits) {
        String reason = "is out of range; allowed are " + field.allowed();
        return field == CronField.DAY_OF_WEEK && digits.matches("0+") ? reason + ", and SUN is 1" : reason;
    }

    private static boolean isSpecial(CronField field, String text) {
        return text.matches(field == CronField.DAY_OF_MONTH ? "LW?|[0-9]{1,2}W" : "([0-9]|[A-Z]{3})?L");
    }

    private static Optional<String> longName(CronField field, String text) {
        return field.names().stream()
                .filter(name -> text.startsWith(name) && text.matches("[A-Z]{4,}"))
                .findFirst()
                .map(name -> "is not how AWS writes it; write " + name);
    }

    private static Optional<String> nameOfAnother(CronField field, String text) {
        return Stream.of(CronField.values())
                .filter(other -> other != field && other.names().contains(text))
                .findFirst()
                .map(other -> "belongs to %s; allowed are %s".formatted(other.label(), field.allowed()));
    }

    private static Optional<String> letterOfAnother(CronField field, String text) {
        if (text.contains("#") && field != CronField.DAY_OF_WEEK) {
            return Optional.of("has a #, which belongs to day-of-week; allowed are " + allowed(field));
        }
        if (text.matches("[0-9L]*W") && field != CronField.DAY_OF_MONTH) {
            return Optional.of("has a W, which belongs to day-of-month; allowed are " + allowed(field));
        }
        if (text.matches("[0-9]*L") && !field.isDay()) {
            return Optional.of("has an L, which belongs to the two day fields; allowed are " + allowed(field));
        }
        return Optional.empty();
    }

    private static String allowed(CronField field) {
        return switch (field) {
            case DAY_OF_MONTH -> field.allowed() + ", L, LW, L-3 and 15W";
            case DAY_OF_WEEK -> field.allowed() + ", L, 6L and 6#3";
            default -> field.allowed();
        };
    }
}
