package dev.rota.schedule;

import dev.rota.schedule.Cron.Days;
import dev.rota.schedule.Cron.Times;
import dev.rota.schedule.FieldParser.FieldValues;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the six fields inside {@code cron(...)} and what AWS demands of them together. */
final class CronParser {

    private final Map<CronField, FieldValues> fields = new EnumMap<>(CronField.class);

    private CronParser() {}

    static Cron parse(Fragment inside) {
        return new CronParser().read(inside);
    }

    private Cron read(Fragment inside) {
        List<Fragment> words = inside.words();
        CronField[] order = CronField.values();
        if (words.size() != order.length) {
            throw wrongCount(inside, words.size());
        }
        for (int i = 0; i < order.length; i++) {
            fields.put(order[i], FieldParser.parse(order[i], words.get(i)));
        }
        return new Cron(inside.expression(), days(), times(), undocumented());
    }

    private Times times() {
        return new Times(
                field(CronField.HOURS).values(), field(CronField.MINUTES).values());
    }

    private Days days() {
        FieldValues dayOfMonth = field(CronField.DAY_OF_MONTH);
        FieldValues dayOfWeek = field(CronField.DAY_OF_WEEK);
        if (dayOfMonth.isUnset() == dayOfWeek.isUnset()) {
            throw dayOfMonth.word().through(dayOfWeek.word()).problem(oneQuestionMark(dayOfMonth, dayOfWeek));
        }
        return new Days(
                dayOfMonth.isUnset() ? dayOfWeek : dayOfMonth,
                field(CronField.MONTH).values(),
                field(CronField.YEAR).values());
    }

    private static String oneQuestionMark(FieldValues dayOfMonth, FieldValues dayOfWeek) {
        if (dayOfMonth.isUnset()) {
            return "day-of-month and day-of-week are both ?; AWS wants a ? in one of them only, so write * in the other";
        }
        String bothSet = "day-of-month and day-of-week are both set; AWS wants a ? in one of them";
        if (dayOfWeek.word().text().equals("*")) {
            return bothSet + ", here in day-of-week";
        }
        return dayOfMonth.word().text().equals("*") ? bothSet + ", here in day-of-month" : bothSet;
    }

    private List<String> undocumented() {
        return fields.values().stream()
                .flatMap(field -> field.undocumented().stream())
                .toList();
    }

    private FieldValues field(CronField field) {
        return Objects.requireNonNull(fields.get(field), "every field is read first");
    }

    private static ScheduleException wrongCount(Fragment inside, int count) {
        String sentence = "AWS wants six fields (%s), found %d".formatted(CronField.ORDER, count);
        if (inside.text().matches("(?s).*(,\\s|\\s,).*")) {
            return inside.problem(sentence + "; write lists without white space");
        }
        return inside.problem(
                switch (count) {
                    case 5 -> sentence + "; add the year, * for every year";
                    case 7 -> sentence + "; there is none for seconds";
                    default -> sentence;
                });
    }
}
