package dev.rota.sandbox.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A service that speaks the query protocol: the operation is a member of a form, the output is XML. */
public final class QueryService implements Service {

    private static final String MEDIA_TYPE = "text/xml";

    private final String name;
    private final String version;
    private final String namespace;
    private final Map<String, QueryOperation> operations;
    private final List<SeedSection> seedSections;
    private final Subject subject;

    /**
     * What calls are about.
     *
     * @param member of the form that names it; {@code ""} when calls are about nothing in particular
     * @param arn the ARN of what it names
     */
    private record Subject(String member, BiFunction<Home, String, String> arn) {

        static final Subject NONE = new Subject("", (home, name) -> "*");
    }

    /**
     * A service of some operations.
     *
     * @param version of its API, such as {@code 2011-06-15}: that is how a request tells the service it is for
     */
    public QueryService(String name, String version, String namespace, List<QueryOperation> operations) {
        this(
                name,
                version,
                namespace,
                operations.stream().collect(Collectors.toUnmodifiableMap(QueryOperation::name, Function.identity())),
                List.of(),
                Subject.NONE);
    }

    private QueryService(
            String name,
            String version,
            String namespace,
            Map<String, QueryOperation> operations,
            List<SeedSection> seedSections,
            Subject subject) {
        this.name = name;
        this.version = version;
        this.namespace = namespace;
        this.operations = operations;
        this.seedSections = List.copyOf(seedSections);
        this.subject = subject;
    }

    /** The same service with a member that names what a call is about. */
    public QueryService about(String member, BiFunction<Home, String, String> arn) {
        return new QueryService(name, version, namespace, operations, seedSections, new Subject(member, arn));
    }

    /** The same service with sections of the seed. */
    public QueryService seededBy(List<SeedSection> sections) {
        return new QueryService(name, version, namespace, operations, sections, subject);
    }

    @Override
    public List<SeedSection> seedSections() {
        return seedSections;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean knows(HttpRequest request) {
        return isForm(request) && request.form().getOrDefault("Version", "").equals(version);
    }

    @Override
    public Invocation read(HttpRequest request, Home home) {
        Map<String, String> form = request.form();
        return new QueryInvocation(form.getOrDefault("Action", ""), form, home);
    }

    @Override
    public ServiceException refuse(Refusal refusal, String message) {
        return switch (refusal) {
            case THROTTLED -> new ServiceException("Throttling", message);
            case DENIED -> new ServiceException(403, "AccessDenied", message);
            case EXPIRED -> new ServiceException(403, "ExpiredToken", message);
            case INTERNAL -> new ServiceException(500, "InternalFailure", message);
            case LIMIT -> new ServiceException("LimitExceeded", message);
            case CONCURRENT -> new ServiceException(409, "ConcurrentModification", message);
        };
    }

    @Override
    public HttpAnswer answer(ServiceException error, String requestId) {
        return error(error, requestId, namespace);
    }

    static HttpAnswer error(ServiceException error, String requestId, String namespace) {
        String detail = Xml.parent(
                "Error",
                Xml.element("Type", error.status() < 500 ? "Sender" : "Receiver"),
                Xml.element("Code", error.code()),
                Xml.element("Message", error.text()));
        String body = Xml.root("ErrorResponse", namespace, List.of(detail, Xml.element("RequestId", requestId)));
        return HttpAnswer.of(error.status(), MEDIA_TYPE, body);
    }

    /** Whether a request carries a form, as all of this protocol do. */
    public static boolean isForm(HttpRequest request) {
        return request.header("content-type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
    }

    private HttpAnswer success(String operation, String result) {
        return HttpAnswer.of(
                200,
                MEDIA_TYPE,
                Xml.root(operation + "Response", namespace, List.of(Xml.parent(operation + "Result", result))));
    }

    /** A call in the query protocol. */
    private final class QueryInvocation implements Invocation {

        private final String operation;
        private final Map<String, String> form;
        private final Home home;

        QueryInvocation(String operation, Map<String, String> form, Home home) {
            this.operation = operation;
            this.form = form;
            this.home = home;
        }

        @Override
        public String operation() {
            return operation;
        }

        @Override
        public String resource() {
            return form.getOrDefault(subject.member(), "");
        }

        @Override
        public String resourceArn() {
            return resource().isEmpty() ? "*" : subject.arn().apply(home, resource());
        }

        @Override
        public boolean hasEntries() {
            return false;
        }

        @Override
        public HttpAnswer run(Optional<EntryFailure> failure) {
            QueryOperation chosen = Optional.ofNullable(operations.get(operation))
                    .orElseThrow(() -> new ServiceException(
                            "InvalidAction", "The sandbox does not implement " + name + ":" + operation + "."));
            try {
                return success(operation, chosen.answer(form, home));
            } catch (Page.InvalidTokenException e) {
                throw new ServiceException("ValidationError", "Token is not valid.");
            }
        }
    }
}
