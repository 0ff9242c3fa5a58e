package dev.rota.sandbox.s3;

import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.CommonError;
import dev.rota.sandbox.service.EntryFailure;
import dev.rota.sandbox.service.Environment;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.HttpRequest;
import dev.rota.sandbox.service.Invocation;
import dev.rota.sandbox.service.Operation;
import dev.rota.sandbox.service.QueryService;
import dev.rota.sandbox.service.SeedSection;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Signature;
import dev.rota.sandbox.service.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** S3, which has its own protocol: the operation is told by method, path and query. */
public final class S3 implements Service {

    /** The region of a bucket; this header is sent with errors too. */
    private static final String REGION_HEADER = "x-amz-bucket-region";

    private static final Pattern LOCATION = Pattern.compile("<LocationConstraint[^>]*>([a-z0-9-]+)<");

    private final Environment environment;
    private final Buckets buckets;
    private final Map<String, Function<S3Call, HttpAnswer>> operations;

    private S3(Environment environment) {
        this.environment = environment;
        this.buckets = new Buckets(environment);
        this.operations = Map.of(
                "CreateBucket", this::createBucket,
                "HeadBucket", call -> HttpAnswer.empty(200).with(REGION_HEADER, here(call)),
                "PutObject", this::putObject,
                "GetObject", this::getObject,
                // The server leaves out the content of any answer to a HEAD.
                "HeadObject", this::getObject);
    }

    /** The service, on some environment. */
    public static Service service(Environment environment) {
        return new S3(environment);
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
    public Invocation read(HttpRequest request, AccountRegion home) {
        S3Call call = S3Call.of(request, home);
        return new S3Invocation(call, Optional.ofNullable(operations.get(call.operation())));
    }

    @Override
    public List<SeedSection> seedSections() {
        return List.of(buckets);
    }

    /** Creates a bucket in the region that the body names, or else in the one the call is signed for. */
    private HttpAnswer createBucket(S3Call call) {
        if (buckets.region(call.bucket()).isPresent()) {
            throw new AwsException(
                    409,
                    "BucketAlreadyOwnedByYou",
                    "Your previous request to create the named bucket succeeded and you already own it.",
                    Map.of("BucketName", call.bucket()));
        }
        Matcher location = LOCATION.matcher(call.request().body().text());
        buckets.create(
                call.bucket(), location.find() ? location.group(1) : call.home().region());
        return HttpAnswer.empty(200).with("Location", "/" + call.bucket());
    }

    private HttpAnswer putObject(S3Call call) {
        here(call);
        Bytes content = call.content();
        Optional<String> mediaType = call.request().header("content-type");
        buckets.put(
                call.bucket(),
                call.key(),
                content,
                mediaType,
                environment.clock().instant());
        return HttpAnswer.empty(200).with("ETag", "\"" + content.md5() + "\"");
    }

    private HttpAnswer getObject(S3Call call) {
        here(call);
        Buckets.StoredObject object = buckets.find(call.bucket(), call.key())
                .orElseThrow(() -> new AwsException(
                        404, "NoSuchKey", "The specified key does not exist.", Map.of("Key", call.key())));
        return new HttpAnswer(200, Map.of("Content-Type", object.mediaType()), object.content())
                .with("ETag", object.entityTag())
                .with("Last-Modified", object.lastModifiedHeader());
    }

    /** The region of a bucket. Refuses a call for one that does not exist, or in another region than the call is signed for. */
    private String here(S3Call call) {
        String region = buckets.region(call.bucket())
                .orElseThrow(() -> new AwsException(
                        404,
                        "NoSuchBucket",
                        "The specified bucket does not exist",
                        Map.of("BucketName", call.bucket())));
        if (call.signedRegion().filter(signed -> !signed.equals(region)).isPresent()) {
            throw new AwsException(
                    301,
                    "PermanentRedirect",
                    "The bucket you are attempting to access must be addressed using the specified endpoint."
                            + " Please send all future requests to this endpoint.",
                    Map.of(
                            "Endpoint",
                            call.bucket() + ".s3." + region + ".amazonaws.com",
                            "Bucket",
                            call.bucket(),
                            REGION_HEADER,
                            region));
        }
        return region;
    }

    @Override
    public AwsException refuse(CommonError refusal, String message) {
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

    /** An error. Its details are elements of the body, except for the one that is a header. */
    @Override
    public HttpAnswer answer(AwsException error, String requestId) {
        StringBuilder elements = new StringBuilder();
        elements.append(Xml.element("Code", error.code())).append(Xml.element("Message", error.text()));
        error.details().forEach((name, value) -> {
            if (!name.equals(REGION_HEADER)) {
                elements.append(Xml.element(name, value));
            }
        });
        elements.append(Xml.element("RequestId", requestId));
        HttpAnswer answer =
                HttpAnswer.of(error.status(), "application/xml", Xml.HEAD + Xml.parent("Error", elements.toString()));
        String region = error.details().get(REGION_HEADER);
        return region == null ? answer : answer.with(REGION_HEADER, region);
    }

    /** A call, with its operation if the sandbox has it. */
    private record S3Invocation(S3Call call, Optional<Function<S3Call, HttpAnswer>> known) implements Invocation {

        @Override
        public String operation() {
            return call.operation();
        }

        @Override
        public String resource() {
            return call.key().isEmpty() ? call.bucket() : call.bucket() + "/" + call.key();
        }

        @Override
        public String resourceArn() {
            return call.bucket().isEmpty() ? "*" : "arn:" + call.home().partition() + ":s3:::" + resource();
        }

        @Override
        public boolean hasEntries() {
            return false;
        }

        @Override
        public HttpAnswer run(Optional<EntryFailure> failure) {
            return known.orElseThrow(
                            () -> new AwsException(501, "NotImplemented", Operation.lacking("s3", operation())))
                    .apply(call);
        }
    }
}
