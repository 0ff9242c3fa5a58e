package dev.rota.yaml;

import java.util.regex.Pattern;

/** Which texts may stand without quotes: those that every reader of YAML 1.1 and 1.2 takes as the same text. */
final class PlainStyle {

    /** YamlReader that mean something at the start of a scalar. A dash does only when nothing or a space follows. */
    private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

    private static final String FLOW_INDICATORS = ",:?[]{}";

    /** What some reader takes as a boolean, as nothing, as a merge or as a default. */
    private static final Pattern WORD =
            Pattern.compile("y|n|yes|no|on|off|true|false|null|~|<<|=|[-+]?\\.(inf|nan)", Pattern.CASE_INSENSITIVE);

    private static final int LONGEST_WORD = 5;

    /** Numbers in any base and spelling, times in base 60, dates, versions, addresses, and some that only look so. */
    private static final Pattern NUMBER = Pattern.compile("[-+]?\\.?[0-9][0-9a-fA-F_xXoO.:,+-]*");

    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");

    private PlainStyle() {}

    /** Whether a text of readable characters stays the same text without quotes. */
    static boolean keeps(String text, boolean inFlow) {
        return !text.isEmpty()
                && !text.startsWith(" ")
                && !text.endsWith(" ")
                && !isStructure(text)
                && !(inFlow && isStructureInFlow(text))
                && !(text.length() <= LONGEST_WORD && WORD.matcher(text).matches())
                && !(mayBeNumber(text.charAt(0)) && isNumberOrTime(text));
    }

    /** A cheap look that spares most texts the patterns. */
    private static boolean mayBeNumber(char first) {
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }

    private static boolean isNumberOrTime(String text) {
        return NUMBER.matcher(text).matches() || TIMESTAMP.matcher(text).matches();
    }

    private static boolean isStructureInFlow(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (FLOW_INDICATORS.indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isStructure(String text) {
        return INDICATORS.indexOf(text.charAt(0)) >= 0
                || text.equals("-")
                || text.startsWith("- ")
                || text.startsWith("---")
                || text.startsWith("...")
                || text.contains(": ")
                || text.contains(" #")
                || text.endsWith(":");
    }
}
