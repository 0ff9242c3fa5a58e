package dev.rota.sandbox.service;

import java.util.Map;
import java.util.Optional;

/**
 * A call in the query protocol.
 *
 * @param operation as the caller named it
 * @param known the operation; empty when the service lacks it
 */
record QueryInvocation(
        QueryDialect dialect,
        String operation,
        Optional<QueryOperation> known,
        Map<String, String> form,
        AccountRegion home)
        implements Invocation {

    @Override
    public String resource() {
        return dialect.namingMembers().stream()
                .flatMap(name -> Optional.ofNullable(form.get(name)).stream())
                .findFirst()
                .orElse("");
    }

    @Override
    public String resourceArn() {
        return resource().isEmpty() ? "*" : dialect.arnOf(resource(), home);
    }

    @Override
    public boolean hasEntries() {
        return false;
    }

    @Override
    public HttpAnswer run(Optional<EntryFailure> failure) {
        QueryOperation chosen = known.orElseThrow(
                () -> new AwsException("InvalidAction", Operation.lacking(dialect.serviceName(), operation)));
        try {
            return dialect.success(operation, chosen.answer(form, home));
        } catch (Page.InvalidTokenException e) {
            throw dialect.invalidToken();
        }
    }
}
