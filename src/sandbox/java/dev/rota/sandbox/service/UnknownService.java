package dev.rota.sandbox.service;

import java.util.Optional;

/** Stands for all of AWS that the sandbox does not have, and says so in the protocol it was asked in. */
public final class UnknownService implements Service {

    private final boolean xml;

    /** The service that a request, which no other knows, is for. */
    public UnknownService(HttpRequest request) {
        xml = QueryService.isForm(request);
    }

    @Override
    public String name() {
        return "unknown";
    }

    @Override
    public boolean knows(HttpRequest request) {
        return true;
    }

    @Override
    public Invocation read(HttpRequest request, AccountRegion home) {
        String operation = request.header("x-amz-target")
                .orElseGet(() -> request.form().getOrDefault("Action", request.method() + " " + request.path()));
        return new Refused(Signature.of(request).map(Signature::service).orElse("this service"), operation);
    }

    @Override
    public AwsException refuse(CommonError refusal, String message) {
        return new AwsException("ServiceUnavailable", message);
    }

    @Override
    public HttpAnswer answer(AwsException error, String requestId) {
        return xml ? QueryDialect.error(error, requestId, "https://aws.amazon.com/") : JsonProtocol.error(error);
    }

    /** A call that nobody understands. */
    private record Refused(String service, String operation) implements Invocation {

        @Override
        public String resource() {
            return "";
        }

        @Override
        public String resourceArn() {
            return "*";
        }

        @Override
        public boolean hasEntries() {
            return false;
        }

        @Override
        public HttpAnswer run(Optional<EntryFailure> failure) {
            throw new AwsException(
                    "UnknownOperationException", "The sandbox does not implement " + service + " (" + operation + ").");
        }
    }
}
