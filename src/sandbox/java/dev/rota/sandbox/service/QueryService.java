package dev.rota.sandbox.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A service that speaks the query protocol: the operation is a member of a form, the output is XML. */
public final class QueryService implements Service {

    private final QueryDialect dialect;
    private final Map<String, QueryOperation> operations;
    private final List<SeedSection> seedSections;

    /** A service of operations that read the form and write the XML by themselves. */
    public QueryService(
            QueryDialect dialect, List<? extends QueryOperation> operations, List<? extends SeedSection> seedSections) {
        this.dialect = dialect;
        this.operations =
                operations.stream().collect(Collectors.toUnmodifiableMap(QueryOperation::name, Function.identity()));
        this.seedSections = List.copyOf(seedSections);
    }

    /** A service of operations that have shapes: their forms are checked, and what they answer is written as XML. */
    public static QueryService shaped(
            QueryDialect dialect, List<? extends JsonOperation> operations, List<? extends SeedSection> seedSections) {
        return new QueryService(
                dialect,
                operations.stream()
                        .map(operation -> new ShapedQuery(operation, dialect))
                        .toList(),
                seedSections);
    }

    /** Whether a request carries a form, as all of this protocol do. */
    public static boolean isForm(HttpRequest request) {
        return request.header("content-type")
                .filter(type -> type.startsWith("application/x-www-form-urlencoded"))
                .isPresent();
    }

    @Override
    public List<SeedSection> seedSections() {
        return seedSections;
    }

    @Override
    public String name() {
        return dialect.serviceName();
    }

    @Override
    public boolean knows(HttpRequest request) {
        return isForm(request) && request.form().getOrDefault("Version", "").equals(dialect.version());
    }

    @Override
    public Invocation read(HttpRequest request, AccountRegion home) {
        Map<String, String> form = request.form();
        String operation = form.getOrDefault("Action", "");
        return new QueryInvocation(dialect, operation, Optional.ofNullable(operations.get(operation)), form, home);
    }

    @Override
    public AwsException refuse(CommonError refusal, String message) {
        return dialect.refuse(refusal, message);
    }

    @Override
    public HttpAnswer answer(AwsException error, String requestId) {
        return dialect.error(error, requestId);
    }
}
