package dev.rota.sandbox.service;

import java.util.List;

/** One AWS service: knows its requests, carries them out, words its errors. */
public interface Service {

    /** The prefix of its actions in a policy, such as {@code events}. */
    String name();

    /** Whether a request is meant for this service. */
    boolean knows(HttpRequest request);

    /** Understands a request that it knows. An operation it lacks is refused when the call is run. */
    Invocation read(HttpRequest request, AccountRegion home);

    /** The error for a reason that every service knows. */
    AwsException refuse(CommonError refusal, String message);

    /** An error as it travels in this service's protocol. */
    HttpAnswer answer(AwsException error, String requestId);

    /** What a seed can plant in this service. */
    default List<SeedSection> seedSections() {
        return List.of();
    }
}
