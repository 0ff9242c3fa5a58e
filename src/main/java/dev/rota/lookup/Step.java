package dev.rota.lookup;

import dev.rota.json.Json;

/** One step of an address in a Terraform state. */
sealed interface Step {

    /** {@code .name} */
    record Name(String name) implements Step {
        @Override
        public String written() {
            return name;
        }
    }

    /** {@code [0]}; a negative number counts from the end. */
    record Index(int index) implements Step {
        @Override
        public String name() {
            return Integer.toString(index);
        }

        @Override
        public String written() {
            return "[" + index + "]";
        }
    }

    /** {@code ["key"]} or {@code ['key']} */
    record Key(String name) implements Step {
        @Override
        public String written() {
            return "[" + Json.of(name).compact() + "]";
        }
    }

    /** The name of a member that it leads to. */
    String name();

    /** How it is written in an address; a name, without its dot. */
    String written();
}
