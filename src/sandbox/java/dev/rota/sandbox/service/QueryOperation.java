package dev.rota.sandbox.service;

import java.util.Map;

/** An operation of a service that speaks the query protocol: a form in, XML out. The class carries the operation's name. */
public interface QueryOperation {

    /** As AWS calls it. */
    default String name() {
        return getClass().getSimpleName();
    }

    /**
     * Carries a call out.
     *
     * @return the elements inside the result
     * @throws AwsException when AWS would answer with an error
     */
    String answer(Map<String, String> input, AccountRegion home);
}
