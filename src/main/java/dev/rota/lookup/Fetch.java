package dev.rota.lookup;

import dev.rota.problem.RotaException;

/** What lookups need from AWS. Called from several threads at once. */
public interface Fetch {

    /**
     * The content of an object, whatever region its bucket is in.
     *
     * @throws RotaException when it cannot be had; its sentence says why, and names neither bucket nor key, which the
     *     caller does
     */
    byte[] s3(String bucket, String key);

    /** Reaches nothing: for files that are only checked, and for tests. */
    static Fetch unavailable() {
        return (bucket, key) -> {
            throw new RotaException("AWS is not asked here");
        };
    }
}
