package dev.rota.template;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The blocks that are open at an action, of both dialects, and what Go's variables and its dot are called there.
 *
 * <p>A variable of Go's lives until the end of the block it was declared in, and may hide another of its name. Pebble's
 * live on; so each declaration gets a name of its own there, the author's where that is free.
 */
final class GoScopes {

    /** What a block began with. */
    enum Kind {
        FILE,
        IF,
        WITH,
        RANGE,
        /** Pebble's loop. */
        FOR,
        MACRO,
        /** A template inside the file, which cannot be translated. */
        DEFINITION
    }

    private final Deque<Block> blocks = new ArrayDeque<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<String> ofPebble = new HashSet<>();
    private int count;

    GoScopes() {
        blocks.push(new Block(Kind.FILE));
    }

    void open(Kind kind) {
        blocks.push(new Block(kind));
    }

    /** Ends the innermost block; the file itself does not end. */
    void close() {
        if (blocks.size() > 1) {
            blocks.pop();
        }
    }

    Kind innermost() {
        return blocks.getFirst().kind;
    }

    /** The other branch of the innermost block begins: what its head declared stays. */
    void otherwise() {
        blocks.getFirst().body.clear();
        blocks.getFirst().dot = "";
    }

    /** Whether a loop of Go's is open that can be left or gone on with. */
    boolean insideRange() {
        for (Block block : blocks) {
            if (block.kind == Kind.RANGE) {
                return true;
            }
            if (block.kind == Kind.FOR || block.kind == Kind.MACRO) {
                return false;
            }
        }
        return false;
    }

    /** Pebble's name of the dot; empty where it stands for nothing. */
    Optional<String> dot() {
        return blocks.stream()
                .map(block -> block.dot)
                .filter(dot -> !dot.isEmpty())
                .findFirst();
    }

    void setDot(String name) {
        blocks.getFirst().dot = name;
    }

    /** Pebble's name of a variable; empty when it is not known here. */
    Optional<String> variable(String name) {
        for (Block block : blocks) {
            String code = block.body.getOrDefault(name, block.head.get(name));
            if (code != null) {
                return Optional.of(code);
            }
        }
        return ofPebble.contains(name) ? Optional.of(name) : Optional.empty();
    }

    /** Declares a variable inside the innermost block; gives its name for Pebble. */
    String declare(String name) {
        return blocks.getFirst().body.computeIfAbsent(name, this::free);
    }

    /** Declares a variable in the head of the innermost block. */
    String declareInHead(String name) {
        String code = free(name);
        blocks.getFirst().head.put(name, code);
        return code;
    }

    /** Pebble sets a variable itself. */
    void setByPebble(String name) {
        ofPebble.add(name);
        taken.add(name);
    }

    boolean isSetByPebble(String name) {
        return ofPebble.contains(name);
    }

    private String free(String name) {
        return taken.add(name) ? name : fresh(name);
    }

    /** A name that nothing else has. */
    String fresh(String stem) {
        count++;
        return stem + "__" + count;
    }

    private static final class Block {
        private final Kind kind;
        private final Map<String, String> head = new HashMap<>();
        private final Map<String, String> body = new HashMap<>();
        private String dot = "";

        Block(Kind kind) {
            this.kind = kind;
        }
    }
}
