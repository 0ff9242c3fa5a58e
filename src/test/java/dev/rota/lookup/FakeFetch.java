package dev.rota.lookup;

import dev.rota.problem.RotaException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** An AWS that holds what a test gave it, and remembers what it was asked, each call as one line. */
public final class FakeFetch implements Fetch, Supplier<Fetch> {

    public final Map<String, Parameter> parameters = new HashMap<>();
    public final Map<String, String> secrets = new HashMap<>();
    public final Map<String, Map<String, String>> stacks = new HashMap<>();
    public final Map<String, String> exports = new HashMap<>();
    public final List<String> calls = Collections.synchronizedList(new ArrayList<>());

    private final BiFunction<String, String, byte[]> objects;
    private Consumer<String> before = call -> {};

    public FakeFetch() {
        this((bucket, key) -> {
            throw new RotaException("the object does not exist");
        });
    }

    /** With objects of S3 by bucket and key. */
    public FakeFetch(BiFunction<String, String, byte[]> objects) {
        this.objects = objects;
    }

    /** Does this with each call before it is answered; it may throw. */
    public FakeFetch before(Consumer<String> action) {
        before = action;
        return this;
    }

    @Override
    public Fetch get() {
        return this;
    }

    @Override
    public byte[] s3(String bucket, String key) {
        asked("object " + bucket + " " + key);
        return objects.apply(bucket, key);
    }

    @Override
    public Map<String, Parameter> parameters(Optional<String> region, List<String> names) {
        asked("parameters " + region.orElse("-") + " " + String.join(" ", names));
        Map<String, Parameter> found = new HashMap<>(parameters);
        found.keySet().retainAll(names);
        return found;
    }

    @Override
    public String secret(Optional<String> region, SecretId secret) {
        asked("secret " + region.orElse("-") + " " + secret);
        return present(secrets.get(secret.toString()));
    }

    @Override
    public String secretArn(Optional<String> region, String nameOrArn) {
        asked("arn " + region.orElse("-") + " " + nameOrArn);
        return "arn:aws:secretsmanager:us-east-1:123456789012:secret:" + nameOrArn + "-AbCdEf";
    }

    @Override
    public Map<String, String> stackOutputs(Optional<String> region, String nameOrArn) {
        asked("stack " + region.orElse("-") + " " + nameOrArn);
        return present(stacks.get(nameOrArn));
    }

    @Override
    public Map<String, String> exports(Optional<String> region) {
        asked("exports " + region.orElse("-"));
        return exports;
    }

    private void asked(String call) {
        calls.add(call);
        before.accept(call);
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new RotaException("it does not exist");
        }
        return value;
    }
}
