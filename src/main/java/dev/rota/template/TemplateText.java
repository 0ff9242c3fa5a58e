package dev.rota.template;

/** Text for template files. */
public final class TemplateText {

    private TemplateText() {}

    /**
     * A text written so that rendering gives it back: delimiters of actions become actions that print them.
     *
     * <p>What is put in has neither a double quote nor a backslash nor a line end, so it may stand in a quoted string.
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int position = 0; position < text.length(); position++) {
            if (opensAction(text, position)) {
                escaped.append("{{ '").append(text, position, position + 2).append("' }}");
                position++;
            } else {
                escaped.append(text.charAt(position));
            }
        }
        return escaped.toString();
    }

    private static boolean opensAction(String text, int position) {
        if (text.charAt(position) != '{' || position + 1 == text.length()) {
            return false;
        }
        char next = text.charAt(position + 1);
        boolean shell = position > 0 && text.charAt(position - 1) == '$';
        return next == '{' || next == '%' || (next == '#' && !shell);
    }
}
