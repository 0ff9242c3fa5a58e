package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.eventbridge.model.Tag;
import software.amazon.awssdk.services.eventbridge.model.Target;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.s3.S3Client;

class SandboxTest {

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.standard());
    private final Clients clients = new Clients(sandbox);

    @AfterEach
    void stop() {
        clients.close();
        sandbox.close();
    }

    @Test
    void listensAtTheLoopbackAddressAlone() throws IOException {
        assertThat(sandbox.endpoint().getHost()).isEqualTo("127.0.0.1");
        // A server at all addresses would answer here too.
        InetAddress address = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
        InetSocketAddress other =
                new InetSocketAddress(address, sandbox.endpoint().getPort());
        try (Socket socket = new Socket()) {
            assertThatThrownBy(() -> socket.connect(other, 1_000)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void speaksToTheClientOfEachService() {
        EventBridgeClient events = clients.events();
        EcsClient ecs = clients.ecs();
        S3Client s3 = clients.s3(Clients.REGION);

        events.putRule(rule -> rule.name("nightly")
                .scheduleExpression("rate(1 day)")
                .tags(Tag.builder().key("team").value("data").build()));
        events.putTargets(request -> request.rule("nightly")
                .targets(Target.builder()
                        .id("notify")
                        .arn("arn:aws:lambda:ap-northeast-3:123456789012:function:notify")
                        .build()));
        ecs.createCluster(request -> request.clusterName("main"));
        s3.createBucket(request -> request.bucket("tfstate"));
        s3.putObject(request -> request.bucket("tfstate").key("a/b c+d"), RequestBody.fromString("hello"));

        assertThat(events.listRules(all -> {}).rules()).extracting(Rule::name).containsExactly("nightly");
        assertThat(ecs.describeClusters(request -> request.clusters("main")).clusters())
                .map(cluster -> cluster.clusterArn())
                .containsExactly("arn:aws:ecs:ap-northeast-3:123456789012:cluster/main");
        assertThat(clients.sts().getCallerIdentity().arn()).isEqualTo("arn:aws:iam::123456789012:user/sandbox");
        assertThat(s3.getObjectAsBytes(request -> request.bucket("tfstate").key("a/b c+d"))
                        .asUtf8String())
                .isEqualTo("hello");
        assertThat(clients.tagging().getResources().resourceTagMappingList())
                .extracting(ResourceTagMapping::resourceARN)
                .containsExactly("arn:aws:events:ap-northeast-3:123456789012:rule/nightly");
        assertThat(sandbox.calls().all())
                .map(Call::toString)
                .containsExactly(
                        "PutRule nightly 200",
                        "PutTargets nightly 200",
                        "CreateCluster main 200",
                        "CreateBucket tfstate 200",
                        "PutObject tfstate/a/b c+d 200",
                        "ListRules 200",
                        "DescribeClusters 200",
                        "GetCallerIdentity 200",
                        "GetObject tfstate/a/b c+d 200",
                        "GetResources 200");
    }
}
