package dev.rota.lookup;

import dev.rota.lookup.Fetch.Parameter;
import dev.rota.lookup.Sources.Regional;
import dev.rota.lookup.Store.Outcome;
import dev.rota.problem.RotaException;
import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Fetches parameters, as many at a time as AWS tells in one answer.
 *
 * <p>AWS refuses a whole batch for one parameter that may not be read or has no proper name; then each is asked for by itself, so
 * that only those fail that have to.
 */
final class ParameterFetcher {

    private static final String RESOURCE = ":parameter/";

    private final Supplier<Fetch> fetch;

    ParameterFetcher(Supplier<Fetch> fetch) {
        this.fetch = fetch;
    }

    /** Up to ten of one region, and no parameter twice, which AWS refuses for two versions of it. */
    static List<List<Regional<String>>> batches(Collection<Regional<String>> keys) {
        List<List<Regional<String>>> batches = new ArrayList<>();
        for (Regional<String> key : keys) {
            batches.stream()
                    .filter(batch -> takes(batch, key))
                    .findFirst()
                    .ifPresentOrElse(batch -> batch.add(key), () -> batches.add(new ArrayList<>(List.of(key))));
        }
        return batches;
    }

    private static boolean takes(List<Regional<String>> batch, Regional<String> key) {
        return batch.size() < Fetch.PARAMETERS_AT_ONCE
                && batch.get(0).region().equals(key.region())
                && batch.stream()
                        .noneMatch(other -> withoutVersion(other.thing()).equals(withoutVersion(key.thing())));
    }

    /** The name without {@code :3} or {@code :label}; it may be the end of an ARN. */
    private static String withoutVersion(String name) {
        int resource = name.indexOf(RESOURCE);
        String plain = resource < 0 ? name : name.substring(resource + RESOURCE.length());
        return plain.replaceFirst("^/", "").replaceFirst(":.*", "");
    }

    /** The outcomes of a batch; a parameter that does not exist is fetched, and empty. */
    Map<Regional<String>, Outcome<Optional<Parameter>>> fetch(List<Regional<String>> batch) {
        Map<Regional<String>, Outcome<Optional<Parameter>>> outcomes = new LinkedHashMap<>();
        try {
            Map<String, Parameter> found = fetch.get()
                    .parameters(
                            batch.get(0).region(),
                            batch.stream().map(Regional::thing).toList());
            batch.forEach(key -> outcomes.put(key, new Outcome.Success<>(Optional.ofNullable(found.get(key.thing())))));
        } catch (RotaException failure) {
            if (batch.size() > 1 && mayConcernOneOnly(failure)) {
                batch.forEach(key -> outcomes.putAll(fetch(List.of(key))));
            } else {
                batch.forEach(key -> outcomes.put(key, Outcome.failure("parameter " + key.thing(), failure)));
            }
        }
        return outcomes;
    }

    private static boolean mayConcernOneOnly(RotaException failure) {
        return failure instanceof ServiceException refusal
                && (refusal.kind() == Kind.DENIED
                        || refusal.kind() == Kind.INVALID
                        || refusal.kind() == Kind.NOT_FOUND);
    }
}
