package dev.rota.mutation;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A way to spoil a file. */
enum Mutator {
    /** A few bytes become others, among them such as no text has. */
    BYTES {
        @Override
        byte[] apply(byte[] file, List<byte[]> others, Random random) {
            byte[] spoiled = file.clone();
            for (int i = random.nextInt(6); i >= 0 && spoiled.length > 0; i--) {
                spoiled[random.nextInt(spoiled.length)] = (byte)
                        (random.nextInt(4) == 0
                                ? random.nextInt(256)
                                : Oddities.BYTES.charAt(random.nextInt(Oddities.BYTES.length())));
            }
            return spoiled;
        }
    },
    /** A piece is left out, repeated, or put elsewhere. */
    PIECES {
        @Override
        byte[] apply(byte[] file, List<byte[]> others, Random random) {
            String text = text(file);
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(40));
            int at = random.nextInt(text.length() + 1);
            return switch (random.nextInt(4)) {
                case 0 -> bytes(text.substring(0, from) + text.substring(to));
                case 1 -> bytes(text.substring(0, to) + text.substring(from));
                case 2 -> bytes(text.substring(0, from));
                default -> bytes(insert(text, at, text.substring(from, to)));
            };
        }
    },
    /** Lines are left out, repeated, swapped, or moved to the right or left. */
    LINES {
        @Override
        byte[] apply(byte[] file, List<byte[]> others, Random random) {
            List<String> lines = new ArrayList<>(text(file).lines().toList());
            if (lines.isEmpty()) {
                return file;
            }
            int line = random.nextInt(lines.size());
            switch (random.nextInt(6)) {
                case 0 -> lines.remove(line);
                case 1 -> lines.add(line, lines.get(random.nextInt(lines.size())));
                case 2 -> Collections.swap(lines, line, random.nextInt(lines.size()));
                case 3 -> lines.set(line, " ".repeat(1 + random.nextInt(4)) + lines.get(line));
                case 4 -> lines.set(line, lines.get(line).replaceFirst("^ {1,3}", ""));
                default -> lines.set(line, "\t" + lines.get(line));
            }
            return bytes(String.join(random.nextInt(8) == 0 ? "\r\n" : "\n", lines) + "\n");
        }
    },
    /** A key is misspelt, left out, or stands twice. */
    KEYS {
        @Override
        byte[] apply(byte[] file, List<byte[]> others, Random random) {
            return replace(file, "(?<![\\w\"-])[\\w\"-]++(?=:)", random, key -> switch (random.nextInt(6)) {
                case 0 -> key + "s";
                case 1 -> key.substring(1);
                case 2 -> "";
                case 3 -> "? " + key + "\n";
                case 4 -> Oddities.KEYS.get(random.nextInt(Oddities.KEYS.size()));
                default -> key + ": x\n" + key;
            });
        }
    },
    /** A value becomes one of another type. */
    TYPES {
        @Override
        byte[] apply(byte[] file, List<byte[]> others, Random random) {
            return replace(
                    file,
                    "(?<=: )[^\\n]+",
                    random,
                    value -> Oddities.VALUES.get(random.nextInt(Oddities.VALUES.size())));
        }
    },
    /** Lists in lists in lists, mappings likewise, one way or the other, closed or not. */
    NESTING {
        @Override
        byte[] apply(byte[] file, List<byte[]> others, Random random) {
            int depth = 1 << random.nextInt(18);
            boolean closed = random.nextBoolean();
            String bomb = switch (random.nextInt(6)) {
                case 0 -> "[".repeat(depth) + (closed ? "]".repeat(depth) : "");
                case 1 -> "{a: ".repeat(depth) + (closed ? "}".repeat(depth) : "");
                case 2 -> "{\"a\":[".repeat(depth) + (closed ? "]}".repeat(depth) : "");
                case 3 -> "- ".repeat(depth) + "x";
                case 4 -> stairs(Math.min(depth, 2000));
                default -> "? ".repeat(depth) + "x";
            };
            return atValue(file, bomb, random);
        }
    },
    /** Aliases of lists of aliases, and aliases of what they stand in. */
    ALIASES {
        @Override
        byte[] apply(byte[] file, List<byte[]> others, Random random) {
            StringBuilder bomb = new StringBuilder();
            int levels = 2 + random.nextInt(30);
            boolean merge = random.nextBoolean();
            bomb.append(merge ? "x-0: &b0 { a: 1, b: 2 }\n" : "x-0: &b0 [x, x, x, x, x, x, x, x, x]\n");
            for (int level = 1; level <= levels; level++) {
                String alias = "*b" + (level - 1);
                bomb.append("x-").append(level).append(": &b").append(level);
                bomb.append(
                        merge
                                ? " { k" + level + ": " + alias + ", <<: [" + alias + ", " + alias + "] }\n"
                                : " [" + (alias + ", ").repeat(9) + "]\n");
            }
            bomb.append(random.nextInt(4) == 0 ? "x-self: &self { a: [*self], <<: *self }\n" : "");
            String text = bomb + text(file);
            return random.nextBoolean() ? bytes(text) : atValue(bytes(text), "*b" + levels, random);
        }
    },
    /** Texts and keys beyond all measure. */
    HUGE {
        @Override
        byte[] apply(byte[] file, List<byte[]> others, Random random) {
            int size = 1 << (8 + random.nextInt(13));
            String huge = switch (random.nextInt(5)) {
                case 0 -> "x".repeat(size);
                case 1 -> "\"" + "\\u0041".repeat(size / 6) + "\"";
                case 2 -> "9".repeat(size);
                case 3 -> "x".repeat(size) + ": 1";
                default -> "a b ".repeat(size / 4);
            };
            return atValue(file, huge, random);
        }
    },
    /** Pieces of templates, whole and broken, some without end. */
    TEMPLATES {
        @Override
        byte[] apply(byte[] file, List<byte[]> others, Random random) {
            String fragment = Oddities.FRAGMENTS.get(random.nextInt(Oddities.FRAGMENTS.size()));
            String text = text(file);
            return random.nextBoolean()
                    ? atValue(file, fragment, random)
                    : bytes(insert(text, random.nextInt(text.length() + 1), fragment));
        }
    },
    /** A piece of another file. */
    SPLICE {
        @Override
        byte[] apply(byte[] file, List<byte[]> others, Random random) {
            String other = text(others.get(random.nextInt(others.size())));
            int from = random.nextInt(other.length());
            String text = text(file);
            return bytes(insert(
                    text,
                    random.nextInt(text.length() + 1),
                    other.substring(from, Math.min(other.length(), from + random.nextInt(400)))));
        }
    };

    /** The file, spoiled; the others are there to borrow from. */
    abstract byte[] apply(byte[] file, List<byte[]> others, Random random);

    private static String stairs(int steps) {
        StringBuilder text = new StringBuilder("\n");
        for (int step = 0; step < steps; step++) {
            text.append(" ".repeat(step)).append("a:\n");
        }
        return text.toString();
    }

    private static byte[] atValue(byte[] file, String value, Random random) {
        return random.nextInt(4) == 0
                ? bytes(text(file) + "\n" + value)
                : replace(file, "(?<=: )[^\\n]+", random, old -> value);
    }

    private static byte[] replace(byte[] file, String pattern, Random random, UnaryOperator<String> replacement) {
        String text = text(file);
        List<MatchResult> matches =
                Pattern.compile(pattern).matcher(text).results().toList();
        if (matches.isEmpty()) {
            return file;
        }
        MatchResult match = matches.get(random.nextInt(matches.size()));
        return bytes(text.substring(0, match.start()) + replacement.apply(match.group()) + text.substring(match.end()));
    }

    private static String insert(String text, int at, String piece) {
        return text.substring(0, at) + piece + text.substring(at);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
