package dev.rota.schedule;

import java.util.List;
import java.util.Locale;

/** Takes the word and the parentheses off an expression and hands the inside to the one who knows it. */
final class ExpressionParser {

    private static final List<String> KINDS = List.of("cron", "rate", "at");
    private static final String WAY_OUT = "write cron(...) or rate(...)";

    private ExpressionParser() {}

    static ScheduleExpression parse(String text) {
        checkLength(text);
        Fragment whole = Fragment.whole(text);
        refuseOuterSpace(whole, "before the expression", "after the expression");
        int parenthesis = text.indexOf('(');
        if (parenthesis < 0) {
            throw withoutParenthesis(whole);
        }
        Fragment kind = whole.part(0, parenthesis);
        checkKind(kind);
        Fragment inside = inside(whole, parenthesis);
        return switch (kind.text()) {
            case "cron" -> CronParser.parse(inside);
            case "rate" -> Rate.parse(inside);
            default -> At.parse(inside);
        };
    }

    private static void checkLength(String text) {
        if (text.isBlank()) {
            throw new ScheduleException("the schedule expression is empty; " + WAY_OUT, 0, text.length());
        }
        if (text.length() > ScheduleExpression.MAXIMUM_LENGTH) {
            throw new ScheduleException(
                    "the schedule expression has %d characters; AWS takes %d at most"
                            .formatted(text.length(), ScheduleExpression.MAXIMUM_LENGTH),
                    ScheduleExpression.MAXIMUM_LENGTH,
                    text.length() - ScheduleExpression.MAXIMUM_LENGTH);
        }
    }

    private static void checkKind(Fragment kind) {
        String word = kind.text();
        if (KINDS.contains(word)) {
            return;
        }
        if (word.isEmpty()) {
            throw kind.problem("the word before the parenthesis is missing; " + WAY_OUT);
        }
        String meant = word.strip().toLowerCase(Locale.ROOT);
        if (!KINDS.contains(meant)) {
            throw kind.problem("'%s' is not a kind of schedule that AWS knows; %s".formatted(word, WAY_OUT));
        }
        throw kind.problem(
                word.strip().equals(meant)
                        ? "there is white space before the parenthesis; write %s(...)".formatted(meant)
                        : "AWS wants '%s' in lower case; write %s(...)".formatted(word, meant));
    }

    private static Fragment inside(Fragment whole, int parenthesis) {
        String text = whole.text();
        int closing = text.lastIndexOf(')');
        if (closing < parenthesis) {
            throw whole.part(text.length(), text.length()).problem("the closing parenthesis is missing; add )");
        }
        if (closing < text.length() - 1) {
            throw whole.part(closing + 1, text.length())
                    .problem("there is text after the closing parenthesis; remove it");
        }
        Fragment inside = whole.part(parenthesis + 1, closing);
        refuseOuterSpace(inside, "after the opening parenthesis", "before the closing parenthesis");
        return inside;
    }

    private static void refuseOuterSpace(Fragment fragment, String atStart, String atEnd) {
        String text = fragment.text();
        int leading = text.length() - text.stripLeading().length();
        if (leading > 0) {
            throw fragment.part(0, leading)
                    .problem("there is white space %s; AWS wants none, so remove it".formatted(atStart));
        }
        int kept = text.stripTrailing().length();
        if (kept < text.length()) {
            throw fragment.part(kept, text.length())
                    .problem("there is white space %s; AWS wants none, so remove it".formatted(atEnd));
        }
    }

    private static ScheduleException withoutParenthesis(Fragment whole) {
        List<Fragment> words = whole.words();
        String first = words.get(0).text();
        if (words.size() > 1 && KINDS.contains(first)) {
            String rest = words.get(1).through(whole).text();
            return whole.problem("the parentheses are missing; write %s(%s)".formatted(first, rest));
        }
        if (words.size() == CronField.values().length) {
            return whole.problem("the word cron is missing; write cron(%s)".formatted(whole.text()));
        }
        if (words.size() == CronField.values().length - 1) {
            return whole.problem("this looks like a line of a crontab; AWS wants cron(" + CronField.ORDER + ")");
        }
        return whole.problem("this is not a schedule that AWS knows; " + WAY_OUT);
    }
}
