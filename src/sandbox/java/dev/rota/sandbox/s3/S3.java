package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.HttpRequest;
import dev.rota.sandbox.service.Invocation;
import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.Refusal;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Signature;
import dev.rota.sandbox.service.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** S3, which has its own protocol: the operation is told by method, path and query. */
public final class S3 implements Service {

    /** Details of an error whose name begins like this travel as headers. */
    private static final String HEADER_PREFIX = "x-amz-";

    private final Map<String, S3Operation> operations;
    private final Buckets buckets;

    private S3(Buckets buckets, List<S3Operation> operations) {
        this.buckets = buckets;
        this.operations =
                operations.stream().collect(Collectors.toUnmodifiableMap(S3Operation::name, Function.identity()));
    }

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        Buckets buckets = new Buckets(environment);
        return new S3(
                buckets,
                List.of(
                        new ListBuckets(buckets),
                        new CreateBucket(buckets),
                        new HeadBucket(buckets),
                        new GetBucketLocation(buckets),
                        new DeleteBucket(buckets),
                        new ListObjectsV2(buckets),
                        new GetObject(buckets),
                        new HeadObject(buckets),
                        new PutObject(buckets),
                        new DeleteObject(buckets)));
    }

    @Override
    public String name() {
        return "s3";
    }

    /** A request that is not signed is taken for S3's unless it is clearly of another protocol. */
    @Override
    public boolean knows(HttpRequest request) {
        return Signature.of(request)
                .map(signature -> signature.service().equals("s3"))
                .orElse(request.header("x-amz-target").isEmpty() && !QueryService.isForm(request));
    }

    @Override
    public Invocation read(HttpRequest request, Home home) {
        S3Call call = S3Call.of(request, home);
        String operation = S3Route.operation(call);
        return new S3Invocation(operation, Optional.ofNullable(operations.get(operation)), call);
    }

    @Override
    public AwsException refuse(Refusal refusal, String message) {
        return switch (refusal) {
            case THROTTLED -> new AwsException(503, "SlowDown", "Please reduce your request rate.");
            case DENIED -> new AwsException(403, "AccessDenied", message);
            case EXPIRED -> new AwsException("ExpiredToken", "The provided token has expired.");
            case INTERNAL ->
                new AwsException(500, "InternalError", "We encountered an internal error. Please try again.");
            case LIMIT -> new AwsException("TooManyBuckets", message);
            case CONCURRENT -> new AwsException(409, "OperationAborted", message);
        };
    }

    @Override
    public HttpAnswer answer(AwsException error, String requestId) {
        StringBuilder elements = new StringBuilder();
        elements.append(Xml.element("Code", error.code())).append(Xml.element("Message", error.text()));
        error.details().forEach((name, value) -> {
            if (!name.startsWith(HEADER_PREFIX)) {
                elements.append(Xml.element(name, value));
            }
        });
        elements.append(Xml.element("RequestId", requestId));
        HttpAnswer answer =
                HttpAnswer.of(error.status(), "application/xml", Xml.HEAD + Xml.parent("Error", elements.toString()));
        for (Map.Entry<String, String> detail : error.details().entrySet()) {
            if (detail.getKey().startsWith(HEADER_PREFIX)) {
                answer = answer.with(detail.getKey(), detail.getValue());
            }
        }
        return answer;
    }

    @Override
    public List<SeedSection> seedSections() {
        return List.of(new BucketSeeds(buckets));
    }
}
