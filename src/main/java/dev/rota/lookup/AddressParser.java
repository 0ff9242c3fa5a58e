package dev.rota.lookup;

import java.util.ArrayList;
import java.util.List;

/** Reads an address such as {@code module.net["a"].aws_subnet.private[0].tags.Name}. */
final class AddressParser {

    private final String text;
    private final List<Step> steps = new ArrayList<>();
    private int position;

    private AddressParser(String text) {
        this.text = text;
    }

    /**
     * The steps of an address.
     *
     * @throws IllegalArgumentException when it is not one; the message is a sentence for the user
     */
    static List<Step> parse(String address) {
        return new AddressParser(address.strip()).parse();
    }

    private List<Step> parse() {
        boolean nameExpected = true;
        while (position < text.length()) {
            char current = text.charAt(position);
            if (current == '[') {
                bracket();
                nameExpected = false;
            } else if (current == '.') {
                require(!nameExpected || steps.isEmpty(), "a name is missing before a dot");
                position++;
                nameExpected = true;
            } else {
                require(nameExpected, "a dot is missing after ]");
                steps.add(new Step.Name(current == '"' || current == '\'' ? quoted() : bareName()));
                nameExpected = false;
            }
        }
        require(!nameExpected, text.isEmpty() ? "it is empty" : "it ends with a dot");
        return List.copyOf(steps);
    }

    private void bracket() {
        require(!steps.isEmpty(), "it begins with [");
        position++;
        char first = position < text.length() ? text.charAt(position) : ']';
        if (first == '"' || first == '\'') {
            steps.add(new Step.Key(quoted()));
        } else {
            int end = text.indexOf(']', position);
            require(end >= 0, "a [ is not closed");
            String index = text.substring(position, end).strip();
            steps.add(index.matches("-?[0-9]{1,9}") ? new Step.Index(Integer.parseInt(index)) : new Step.Key(index));
            require(!index.isEmpty(), "there is nothing between [ and ]");
            position = end;
        }
        require(position < text.length() && text.charAt(position) == ']', "a [ is not closed");
        position++;
    }

    private String quoted() {
        char quote = text.charAt(position);
        StringBuilder content = new StringBuilder();
        position++;
        while (position < text.length() && text.charAt(position) != quote) {
            if (text.charAt(position) == '\\' && position + 1 < text.length()) {
                position++;
            }
            content.append(text.charAt(position));
            position++;
        }
        require(position < text.length(), "a quote is not closed");
        position++;
        return content.toString();
    }

    private String bareName() {
        int start = position;
        while (position < text.length() && text.charAt(position) != '.' && text.charAt(position) != '[') {
            position++;
        }
        return text.substring(start, position);
    }

    private void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException("address " + text + " cannot be read: " + problem);
        }
    }
}
