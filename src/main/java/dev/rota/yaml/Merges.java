package dev.rota.yaml;

import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@code <<} brings into a mapping: one mapping, or a list of them. */
final class Merges {

    private Merges() {}

    static List<YamlMapping> of(YamlScalar key, YamlNode value) {
        List<YamlMapping> merges = new ArrayList<>();
        List<YamlNode> candidates = value instanceof YamlSequence list ? list.elements() : List.of(value);
        for (YamlNode candidate : candidates) {
            if (!(candidate instanceof YamlMapping mapping)) {
                throw notMergeable(key);
            }
            merges.add(mapping);
        }
        return merges;
    }

    private static ProblemsException notMergeable(YamlScalar key) {
        Problem problem = key.problem(
                "'<<' merges a mapping or a list of mappings, as in '<<: *common'; quote it if a key of that name is meant");
        return new ProblemsException(List.of(problem));
    }
}
