package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

class S3Test extends SandboxTestCase {

    private S3Client s3;

    @BeforeEach
    void createBucket() {
        s3 = clients.s3(Clients.REGION);
        s3.createBucket(request -> request.bucket("tfstate"));
    }

    @Test
    void givesBackTheBytesItWasGiven() {
        byte[] bytes = new byte[200_000];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        s3.putObject(request -> request.bucket("tfstate").key("dir/日本 + %"), RequestBody.fromBytes(bytes));

        assertThat(s3.getObjectAsBytes(request -> request.bucket("tfstate").key("dir/日本 + %"))
                        .asByteArray())
                .isEqualTo(bytes);
        assertThat(s3.headObject(request -> request.bucket("tfstate").key("dir/日本 + %"))
                        .contentLength())
                .isEqualTo(200_000);
    }

    @Test
    void missesBucketsAndKeysInAwsWords() {
        assertThatThrownBy(() ->
                        s3.getObjectAsBytes(request -> request.bucket("tfstate").key("gone")))
                .isInstanceOf(NoSuchKeyException.class);
        assertThatThrownBy(() ->
                        s3.getObjectAsBytes(request -> request.bucket("gone").key("gone")))
                .isInstanceOf(NoSuchBucketException.class);
        assertThatThrownBy(() -> s3.headBucket(request -> request.bucket("gone")))
                .isInstanceOf(NoSuchBucketException.class);
    }

    @Test
    void sendsACallSignedForAnotherRegionToTheBucketsOwn() throws Exception {
        S3Client elsewhere = clients.s3(Region.US_EAST_1);
        assertThatThrownBy(() -> elsewhere.getObjectAsBytes(
                        request -> request.bucket("tfstate").key("a")))
                .isInstanceOfSatisfying(S3Exception.class, e -> {
                    assertThat(e.statusCode()).isEqualTo(301);
                    assertThat(e.awsErrorDetails().errorCode()).isEqualTo("PermanentRedirect");
                    assertThat(e.awsErrorDetails().sdkHttpResponse().firstMatchingHeader("x-amz-bucket-region"))
                            .contains("ap-northeast-3");
                });
        assertThatThrownBy(() -> elsewhere.headBucket(request -> request.bucket("tfstate")))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.statusCode()).isEqualTo(301));
        assertThat(s3.headBucket(request -> request.bucket("tfstate")).bucketRegion())
                .isEqualTo("ap-northeast-3");
    }

    @Test
    void createsABucketOnceAndWhereItIsTold() {
        s3.createBucket(request -> request.bucket("far")
                .createBucketConfiguration(configuration -> configuration.locationConstraint("us-west-2")));
        assertThat(clients.s3(Region.US_WEST_2)
                        .headBucket(request -> request.bucket("far"))
                        .bucketRegion())
                .isEqualTo("us-west-2");
        assertThatThrownBy(() -> s3.createBucket(request -> request.bucket("tfstate")))
                .isInstanceOf(BucketAlreadyOwnedByYouException.class);
    }

    @Test
    void takesAnUploadInSignedChunks() throws Exception {
        http.send(http.request("/tfstate/chunked")
                .header("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER")
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString(String.join(
                        "\r\n",
                        "5;chunk-signature=0",
                        "hello",
                        "6;chunk-signature=1",
                        " world",
                        "0;chunk-signature=2",
                        "x-amz-checksum-crc32:AAAA",
                        "",
                        ""))));
        HttpResponse<String> answer = http.send("GET", "/tfstate/chunked", "");
        assertThat(answer.body()).isEqualTo("hello world");
    }

    @Test
    void saysWhatItDoesNotImplement() throws Exception {
        HttpResponse<String> answer = http.send("GET", "/tfstate?versioning", "");
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <Error><Code>NotImplemented</Code><Message>The sandbox does not implement s3:GET ?versioning. \
                        Resources can be seeded: rota sandbox seed FILE.</Message><RequestId>00000000-0000-4000-8000-000000000002</RequestId></Error>""");
        for (String call : List.of("GET /tfstate?list-type=2", "DELETE /tfstate", "DELETE /tfstate/a", "GET /")) {
            String[] parts = call.split(" ", 2);
            assertThat(http.send(parts[0], parts[1], "").statusCode()).as(call).isEqualTo(501);
        }
        assertThat(sandbox.calls().all().stream().skip(2).map(done -> done.operation()))
                .containsExactly("ListObjectsV2", "DeleteBucket", "DeleteObject", "ListBuckets");
    }
}
