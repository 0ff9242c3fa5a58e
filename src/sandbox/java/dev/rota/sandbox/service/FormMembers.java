package dev.rota.sandbox.service;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The members of a form as a tree: {@code Filter.1.Value.2} is the second element of the member {@code Value} of the first
 * element of {@code Filter}. EC2 numbers the elements of a list at once, other services below {@code member}.
 *
 * @param text what the form says at this place; {@code ""} when it only says something below
 * @param below the places below, by name
 */
public record FormMembers(String text, SortedMap<String, FormMembers> below) {

    private static final Pattern POSITION = Pattern.compile("[1-9]\\d{0,5}");

    static FormMembers of(Map<String, String> form) {
        FormMembers root = new FormMembers("", new TreeMap<>());
        form.forEach((name, value) -> root.place(List.of(name.split("\\.", -1)), value));
        return root;
    }

    private void place(List<String> path, String value) {
        String name = path.get(0);
        if (path.size() == 1) {
            SortedMap<String, FormMembers> known =
                    Optional.ofNullable(below.get(name)).map(FormMembers::below).orElseGet(TreeMap::new);
            below.put(name, new FormMembers(value, known));
        } else {
            below.computeIfAbsent(name, fresh -> new FormMembers("", new TreeMap<>()))
                    .place(path.subList(1, path.size()), value);
        }
    }

    /** A member of an object. */
    Optional<FormMembers> member(String name) {
        return Optional.ofNullable(below.get(name));
    }

    /** The elements of a list, in their order. */
    List<FormMembers> elements() {
        return member("member").orElse(this).below().entrySet().stream()
                .filter(element -> POSITION.matcher(element.getKey()).matches())
                .sorted(Comparator.comparingInt(element -> Integer.parseInt(element.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }
}
