package dev.rota.lookup;

import dev.rota.problem.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A Terraform state that can be asked by address.
 *
 * @param outputs the root module's outputs by name
 * @param resources the resources and data sources by address, without index
 */
record Tfstate(Map<String, StateNode> outputs, Map<String, StateResource> resources) {

    Tfstate {
        outputs = Map.copyOf(outputs);
        resources = Map.copyOf(resources);
    }

    /** What an address leads to. The source is named in failures. */
    Answer find(String address, String source) {
        try {
            return new Search(this, address, source).run();
        } catch (IllegalArgumentException e) {
            return new Answer.Failed(String.valueOf(e.getMessage()));
        }
    }

    /** Every address that leads to a value as a whole. */
    private Stream<String> addresses() {
        return Stream.concat(
                outputs.keySet().stream().map(name -> "output." + name),
                resources.values().stream().flatMap(resource -> resource.addresses().stream()));
    }

    /** One question. */
    private static final class Search {
        private final Tfstate state;
        private final String address;
        private final String source;
        private final List<Step> steps;
        private int position;

        Search(Tfstate state, String address, String source) {
            this.state = state;
            this.address = address.strip();
            this.source = source;
            this.steps = AddressParser.parse(address);
        }

        Answer run() {
            return steps.get(0).equals(new Step.Name("output")) && steps.size() > 1 ? output() : resource();
        }

        private Answer output() {
            String name = name(1);
            StateNode node = state.outputs().get(name);
            position = 2;
            return node == null ? unknown() : attributes("output." + name, node);
        }

        private Answer resource() {
            StateResource resource = state.resources().get(resourceAddress());
            if (resource == null) {
                return unknown();
            }
            StateResource.Instance single = resource.instances().get(StateResource.SINGLE);
            if (single != null) {
                return attributes(resource.address(), single.content());
            }
            if (position == steps.size()) {
                return answer(resource.together());
            }
            String index = steps.get(position).written();
            StateResource.Instance instance = resource.instances().get(index);
            position++;
            return instance == null ? unknown(resource) : attributes(resource.address() + index, instance.content());
        }

        /** Reads past modules, {@code data}, type and name. */
        private String resourceAddress() {
            StringBuilder text = new StringBuilder();
            while (position < steps.size() && steps.get(position).equals(new Step.Name("module"))) {
                text.append("module.").append(name(position + 1));
                position += 2;
                if (position < steps.size() && !(steps.get(position) instanceof Step.Name)) {
                    text.append(steps.get(position).written());
                    position++;
                }
                text.append('.');
            }
            if (name(position).equals("data")) {
                text.append("data.");
                position++;
            }
            text.append(name(position)).append('.').append(name(position + 1));
            position += 2;
            return text.toString();
        }

        private Answer attributes(String owner, StateNode found) {
            StateNode node = found;
            String reached = owner;
            for (Step step : steps.subList(position, steps.size())) {
                Optional<StateNode> next = node.follow(step);
                if (next.isEmpty()) {
                    return Answer.unknown(
                            reached + " has no " + step.written() + " in " + source, step.written(), node.names());
                }
                node = next.get();
                reached += (step instanceof Step.Name ? "." : "") + step.written();
            }
            return answer(node);
        }

        private static Answer answer(StateNode node) {
            return new Answer.Found(node.value(), node.holdsSecret());
        }

        private Answer unknown() {
            return Answer.unknown(
                    "address " + address + " is not in " + source,
                    position <= steps.size() && position > 0 ? prefix() : address,
                    state.addresses().toList());
        }

        private Answer unknown(StateResource resource) {
            List<String> nearest = new ArrayList<>(Nearest.to(prefix(), resource.addresses(), Answer.SUGGESTIONS));
            resource.addresses().stream()
                    .filter(candidate -> !nearest.contains(candidate))
                    .limit(Math.max(0, Answer.SUGGESTIONS - nearest.size()))
                    .forEach(nearest::add);
            return new Answer.Failed("address " + address + " is not in " + source + Answer.nearest(nearest));
        }

        /** The address up to where the search has come. */
        private String prefix() {
            StringBuilder text = new StringBuilder();
            for (Step step : steps.subList(0, Math.min(position, steps.size()))) {
                text.append(step instanceof Step.Name && !text.isEmpty() ? "." : "")
                        .append(step.written());
            }
            return text.toString();
        }

        private String name(int index) {
            return index < steps.size() && steps.get(index) instanceof Step.Name name ? name.name() : "";
        }
    }
}
