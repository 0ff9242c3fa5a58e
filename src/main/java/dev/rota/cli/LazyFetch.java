package dev.rota.cli;

import dev.rota.lookup.Fetch;
import java.util.function.Supplier;

/** Opens the way to AWS only when a lookup really needs it. */
record LazyFetch(Supplier<Fetch> fetch) implements Fetch {

    @Override
    public byte[] s3(String bucket, String key) {
        return fetch.get().s3(bucket, key);
    }
}
