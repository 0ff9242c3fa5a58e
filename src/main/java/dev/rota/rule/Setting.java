package dev.rota.rule;

import dev.rota.json.Json;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table of settings: all that is to be told of one key. Everybody who treats settings alike walks the rows; a method
 * that begins with "with" or "as" gives the row with one more thing told.
 */
public final class Setting {

    /** Settings of which only one may stand, because they are ways to say one thing. */
    public enum Alternative {
        /** What a task runs on. */
        CAPACITY,
        /** What a target hands to the task. */
        INPUT,
        /** Whether a rule fires. */
        STATE
    }

    private final String name;
    private final ValueType type;
    private final String description;
    private Set<String> aliases = Set.of();
    private boolean required;
    private boolean identity;
    private boolean set;
    private boolean keeping;
    private boolean empty;
    private boolean tags;
    private Optional<String> member;
    private Optional<String> runTask = Optional.empty();
    private Set<Json> nothing = Set.of();
    private @Nullable Resource resource;
    private @Nullable Alternative alternative;
    private String variant;

    private Setting(String name, ValueType type, String description) {
        this.name = name;
        this.type = type;
        this.description = description;
        this.member = Optional.of(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1));
        this.variant = name;
    }

    /**
     * A key that may be left out.
     *
     * @param name the canonical spelling, ECS's own in JSON
     * @param type what may stand there
     * @param description one sentence for documentation and editors
     */
    public static Setting key(String name, ValueType type, String description) {
        return new Setting(name, type, description);
    }

    /** A key that must stand. */
    public static Setting required(String name, ValueType type, String description) {
        return new Setting(name, type, description).with(row -> row.required = true);
    }

    /** Read in other spellings as well. */
    public Setting withAliases(String... others) {
        return with(row -> row.aliases = Set.copyOf(Arrays.asList(others)));
    }

    /** Stands for a member of EventBridge's model that is not called like the key with a capital. */
    Setting withMember(String other) {
        return with(row -> row.member = Optional.of(other));
    }

    /** Stands for no member of its own. */
    Setting withoutMember() {
        return with(row -> row.member = Optional.empty());
    }

    /** Stands for a member of EventBridge's EcsParameters, and for one of RunTask that is called like the key. */
    Setting asEcsParameter() {
        return asEcsParameter(name);
    }

    /** Stands for a member of EventBridge's EcsParameters, and for one of RunTask that is called otherwise. */
    Setting asEcsParameter(String ofRunTask) {
        return with(row -> {
            row.member = row.member.map("EcsParameters."::concat);
            row.runTask = Optional.of(ofRunTask);
        });
    }

    /** Stands for a member of RunTask as well. */
    Setting withRunTask(String other) {
        return with(row -> row.runTask = Optional.of(other));
    }

    /** Says how the rule is kept, and is never sent. */
    Setting asKeeping() {
        return withoutMember().with(row -> row.keeping = true);
    }

    /** Says something even when it is empty. */
    Setting withMeaningWhenEmpty() {
        return with(row -> row.empty = true);
    }

    /** A mapping that AWS has as a list of keys and values. */
    Setting asTags() {
        return with(row -> row.tags = true);
    }

    /** A value that says no more than none; empty lists and mappings whose keys the author chooses never do. */
    Setting withNothing(Json... values) {
        return with(row -> row.nothing = Set.copyOf(Arrays.asList(values)));
    }

    /** Names a resource, which may be done by name or by ARN. */
    public Setting withResource(Resource kind) {
        return with(row -> row.resource = kind);
    }

    /** A list in which neither order nor repetition means anything. */
    Setting asSet() {
        return with(row -> row.set = true);
    }

    /** Says which rule or target is meant, so that it cannot be left to others. */
    Setting asIdentity() {
        return with(row -> row.identity = true);
    }

    /** One way to say something that can be said in other ways. */
    Setting withAlternative(Alternative one) {
        return with(row -> row.alternative = one);
    }

    /** The same, together with the other settings of this variant. */
    Setting withAlternative(Alternative one, String together) {
        return with(row -> {
            row.alternative = one;
            row.variant = together;
        });
    }

    /** This row, free to be left out, deep inside as well; the elements of lists are whole. */
    Setting withoutRequirement() {
        ValueType free = type instanceof ValueType.Mapping mapping ? freed(mapping) : type;
        if (!required && free.equals(type)) {
            return this;
        }
        return copy(free).with(row -> row.required = false);
    }

    private static ValueType freed(ValueType.Mapping mapping) {
        Shape free = mapping.shape().withoutRequirements();
        return free.equals(mapping.shape()) ? mapping : new ValueType.Mapping(free);
    }

    private Setting with(Consumer<Setting> change) {
        Setting row = copy(type);
        change.accept(row);
        return row;
    }

    private Setting copy(ValueType otherType) {
        Setting row = new Setting(name, otherType, description);
        row.aliases = aliases;
        row.required = required;
        row.identity = identity;
        row.set = set;
        row.keeping = keeping;
        row.empty = empty;
        row.tags = tags;
        row.member = member;
        row.runTask = runTask;
        row.nothing = nothing;
        row.resource = resource;
        row.alternative = alternative;
        row.variant = variant;
        return row;
    }

    /** The canonical key. */
    public String name() {
        return name;
    }

    /** What may stand there. */
    public ValueType type() {
        return type;
    }

    /** One sentence for documentation and editors. */
    public String description() {
        return description;
    }

    /** Other spellings that are read as well. */
    public Set<String> aliases() {
        return aliases;
    }

    /** Whether it must stand. */
    public boolean isRequired() {
        return required;
    }

    /** Whether it says how the rule is kept, and is never sent. */
    public boolean isKeeping() {
        return keeping;
    }

    /** Whether it says which rule or target is meant. */
    public boolean isIdentity() {
        return identity;
    }

    /** Whether it is a list in which neither order nor repetition means anything. */
    public boolean isSet() {
        return set;
    }

    /** Whether AWS has it as a list of keys and values. */
    boolean isTags() {
        return tags;
    }

    /** Whether it says something even when it is empty. */
    boolean hasMeaningWhenEmpty() {
        return empty;
    }

    /** The member of EventBridge's model, with dots between, seen from the mapping that the key stands in. */
    public Optional<String> member() {
        return member;
    }

    /** The member of RunTask. Inside of it everything is called like the key. */
    public Optional<String> runTask() {
        return runTask;
    }

    /** Whether a value, in its normal form, says no more than none. */
    public boolean meansNothing(Json value) {
        return nothing.contains(value);
    }

    /** The values that say no more than none. */
    public Set<Json> nothing() {
        return nothing;
    }

    /** What kind of resource it names. */
    public Optional<Resource> resource() {
        return Optional.ofNullable(resource);
    }

    /** What it says in one of several ways. */
    public Optional<Alternative> alternative() {
        return Optional.ofNullable(alternative);
    }

    /** Whether it says by itself what others say together. */
    public boolean isWholeAlternative() {
        return variant.equals(name);
    }

    /** Whether only one of two settings may stand. */
    public boolean excludes(Setting other) {
        return alternative != null && alternative == other.alternative && !variant.equals(other.variant);
    }

    @Override
    public String toString() {
        return name;
    }
}
