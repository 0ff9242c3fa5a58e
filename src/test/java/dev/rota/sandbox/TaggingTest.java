package dev.rota.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.Tag;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.InvalidParameterException;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.ResourceTagMapping;
import software.amazon.awssdk.services.resourcegroupstaggingapi.model.TagFilter;

class TaggingTest extends SandboxTestCase {

    private EventBridgeClient events;
    private ResourceGroupsTaggingApiClient tagging;

    @BeforeEach
    void connect() {
        events = clients.events();
        tagging = clients.tagging();
    }

    @Test
    void findsRulesByKeyAndValue() {
        tagged("a", "x");
        tagged("b", "y");
        clients.ecs()
                .createCluster(request -> request.clusterName("c")
                        .tags(software.amazon.awssdk.services.ecs.model.Tag.builder()
                                .key("id")
                                .value("x")
                                .build()));

        assertThat(found("x")).containsExactly("a");
        assertThat(found("x", "y")).containsExactly("a", "b");
        assertThat(found()).containsExactly("a", "b");
        assertThat(found("z")).isEmpty();
        assertThat(tagging.getResources(request -> request.resourceTypeFilters("ecs:cluster"))
                        .resourceTagMappingList())
                .hasSize(1);
    }

    @Test
    void answersWhatWasTrueAWhileAgo() {
        sandbox.change(settings -> settings.withTagLag(Duration.ofSeconds(30)));
        tagged("a", "x");
        assertThat(found("x")).isEmpty();

        sandbox.advance(Duration.ofSeconds(30));
        assertThat(found("x")).containsExactly("a");

        events.deleteRule(request -> request.name("a"));
        sandbox.advance(Duration.ofSeconds(29));
        assertThat(found("x")).containsExactly("a");
        sandbox.advance(Duration.ofSeconds(1));
        assertThat(found("x")).isEmpty();
    }

    @Test
    void turnsPages() {
        tagged("a", "x");
        tagged("b", "x");
        var first = tagging.getResources(request -> request.resourcesPerPage(1));
        var second =
                tagging.getResources(request -> request.resourcesPerPage(1).paginationToken(first.paginationToken()));
        assertThat(second.resourceTagMappingList())
                .map(ResourceTagMapping::resourceARN)
                .containsExactly("arn:aws:events:ap-northeast-3:123456789012:rule/b");
        assertThat(second.paginationToken()).isEmpty();
        assertThat(tagging.getResourcesPaginator(request -> request.resourcesPerPage(1))
                        .resourceTagMappingList())
                .hasSize(2);
        assertThatThrownBy(() -> tagging.getResources(request -> request.paginationToken("no")))
                .isInstanceOf(InvalidParameterException.class);
        assertThatThrownBy(() -> tagging.getResources(request -> request.resourcesPerPage(101)))
                .isInstanceOf(InvalidParameterException.class);
    }

    private void tagged(String rule, String id) {
        events.putRule(request -> request.name(rule)
                .scheduleExpression("rate(1 day)")
                .tags(Tag.builder().key("id").value(id).build()));
    }

    private List<String> found(String... ids) {
        return tagging
                .getResources(request -> request.resourceTypeFilters("events:rule")
                        .tagFilters(TagFilter.builder().key("id").values(ids).build()))
                .resourceTagMappingList()
                .stream()
                .map(ResourceTagMapping::resourceARN)
                .map(arn -> arn.substring(arn.lastIndexOf('/') + 1))
                .toList();
    }
}
