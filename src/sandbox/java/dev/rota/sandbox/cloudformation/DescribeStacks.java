package dev.rota.sandbox.cloudformation;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.QueryOperation;
import dev.rota.sandbox.service.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells about one stack or all. */
final class DescribeStacks implements QueryOperation {

    private static final int MOST = 100;
    private static final List<String> OF_OUTPUTS = List.of("OutputKey", "OutputValue", "Description", "ExportName");

    private final Stacks stacks;

    DescribeStacks(Stacks stacks) {
        this.stacks = stacks;
    }

    @Override
    public String answer(Map<String, String> input, Home home) {
        Optional<String> name = Optional.ofNullable(input.get("StackName"));
        List<JsonObject> asked = name.map(wanted -> List.of(stacks.find(home, wanted)
                        .orElseThrow(() ->
                                new AwsException("ValidationError", "Stack with id " + wanted + " does not exist"))))
                .orElseGet(() -> stacks.all(home));
        Page<JsonObject> page = new Page.Cut(
                        "DescribeStacks " + home.region(), Optional.ofNullable(input.get("NextToken")), MOST)
                .of(asked, Stacks::name);
        StringBuilder members = new StringBuilder();
        page.items().forEach(stack -> members.append(shown(stack)));
        return Xml.parent("Stacks", members.toString())
                + page.next().map(token -> Xml.element("NextToken", token)).orElse("");
    }

    private static String shown(JsonObject stack) {
        StringBuilder outputs = new StringBuilder();
        for (JsonObject output : Stacks.outputs(stack)) {
            StringBuilder members = new StringBuilder();
            OF_OUTPUTS.forEach(name -> output.text(name).ifPresent(text -> members.append(Xml.element(name, text))));
            outputs.append(Xml.parent("member", members.toString()));
        }
        return Xml.parent(
                "member",
                Xml.element("StackId", Stacks.id(stack)),
                Xml.element("StackName", Stacks.name(stack)),
                Xml.element("CreationTime", StackSeeds.MADE.toString()),
                Xml.element("StackStatus", stack.text("StackStatus").orElse("")),
                Xml.element("DisableRollback", "false"),
                Xml.parent("Outputs", outputs.toString()),
                Xml.parent("DriftInformation", Xml.element("StackDriftStatus", "NOT_CHECKED")));
    }
}
