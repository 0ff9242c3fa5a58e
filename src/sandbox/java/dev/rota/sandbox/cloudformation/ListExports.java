package dev.rota.sandbox.cloudformation;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Page;
import dev.rota.sandbox.service.QueryOperation;
import dev.rota.sandbox.service.Xml;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists what all stacks of the region export, by name. */
final class ListExports implements QueryOperation {

    private static final int MOST = 100;

    private final Stacks stacks;

    ListExports(Stacks stacks) {
        this.stacks = stacks;
    }

    @Override
    public String answer(Map<String, String> input, Home home) {
        List<Export> all = stacks.all(home).stream()
                .flatMap(stack -> Stacks.outputs(stack).stream().flatMap(output -> Export.of(stack, output).stream()))
                .sorted(Comparator.comparing(Export::name))
                .toList();
        Page<Export> page = new Page.Cut(
                        "ListExports " + home.region(), Optional.ofNullable(input.get("NextToken")), MOST)
                .of(all, Export::name);
        StringBuilder members = new StringBuilder();
        page.items().forEach(export -> members.append(export.shown()));
        return Xml.parent("Exports", members.toString())
                + page.next().map(token -> Xml.element("NextToken", token)).orElse("");
    }

    /** What a stack exports under a name that is its own in the region. */
    private record Export(String stackId, String name, String value) {

        static Optional<Export> of(JsonObject stack, JsonObject output) {
            return output.text("ExportName")
                    .map(name -> new Export(
                            Stacks.id(stack), name, output.text("OutputValue").orElse("")));
        }

        String shown() {
            return Xml.parent(
                    "member",
                    Xml.element("ExportingStackId", stackId),
                    Xml.element("Name", name),
                    Xml.element("Value", value));
        }
    }
}
