package dev.rota.sandbox.events;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The schedule expressions that a rule may have: {@code cron} with six fields, or {@code rate}. */
final class ScheduleExpression {

    private static final Pattern RATE = Pattern.compile("rate\\((\\d+)\\s+(minute|hour|day)(s?)\\)");
    private static final Pattern CRON = Pattern.compile("cron\\((\\S+(?:\\s+\\S+){5})\\)");
    private static final List<String> MONTHS =
            List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");
    private static final List<String> DAYS = List.of("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT");

    private static final CronField MINUTE = new CronField(0, 59, List.of(), "");
    private static final CronField HOUR = new CronField(0, 23, List.of(), "");
    private static final CronField DAY_OF_MONTH = new CronField(1, 31, List.of(), "L|LW|\\d{1,2}W|L-\\d{1,2}");
    private static final CronField MONTH = new CronField(1, 12, MONTHS, "");
    private static final CronField DAY_OF_WEEK =
            new CronField(1, 7, DAYS, "L|([1-7]|SUN|MON|TUE|WED|THU|FRI|SAT)(L|#[1-5])");
    private static final CronField YEAR = new CronField(1970, 2199, List.of(), "");

    private ScheduleExpression() {}

    /** Whether AWS takes it. The unit of a rate is singular for 1 and plural above. */
    static boolean isValid(String expression) {
        Matcher rate = RATE.matcher(expression);
        if (rate.matches()) {
            String number = rate.group(1).replaceFirst("^0+(?=\\d)", "");
            return !number.equals("0") && number.equals("1") == rate.group(3).isEmpty();
        }
        Matcher cron = CRON.matcher(expression);
        return cron.matches()
                && isCron(List.of(cron.group(1).toUpperCase(Locale.ROOT).split("\\s+")));
    }

    private static boolean isCron(List<String> fields) {
        boolean oneDayIsOpen = fields.get(2).equals("?") != fields.get(4).equals("?");
        return oneDayIsOpen
                && MINUTE.accepts(fields.get(0))
                && HOUR.accepts(fields.get(1))
                && (fields.get(2).equals("?") || DAY_OF_MONTH.accepts(fields.get(2)))
                && MONTH.accepts(fields.get(3))
                && (fields.get(4).equals("?") || acceptsDayOfWeek(fields.get(4)))
                && YEAR.accepts(fields.get(5));
    }

    /** With {@code #} there may be only one expression in the field. */
    private static boolean acceptsDayOfWeek(String field) {
        return DAY_OF_WEEK.accepts(field) && (!field.contains("#") || !field.contains(","));
    }

    /** A field: a list of values, ranges and steps, or of the special forms of that field. */
    private record CronField(int smallest, int largest, List<String> names, String special) {

        boolean accepts(String text) {
            return Arrays.stream(text.split(",", -1)).allMatch(this::acceptsItem);
        }

        private boolean acceptsItem(String item) {
            if (!special.isEmpty() && item.matches(special)) {
                return true;
            }
            String[] step = item.split("/", -1);
            if (step.length > 2 || (step.length == 2 && !step[1].matches("[1-9]\\d{0,3}"))) {
                return false;
            }
            String[] range = step[0].split("-", -1);
            if (range.length == 2) {
                return isValue(range[0]) && isValue(range[1]);
            }
            return range.length == 1 && (step[0].equals("*") || isValue(step[0]));
        }

        private boolean isValue(String text) {
            if (names.contains(text)) {
                return true;
            }
            return text.matches("\\d{1,4}") && Integer.parseInt(text) >= smallest && Integer.parseInt(text) <= largest;
        }
    }
}
