package dev.rota.sandbox.service;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An object with known members, some of them required. */
public final class Structure implements InputShape {

    private final List<Part> parts;

    Structure(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    /** With a member that must be there. */
    public Structure required(String name, InputShape shape) {
        return with(new Part(name, shape, true));
    }

    /** With a member that may be there. */
    public Structure optional(String name, InputShape shape) {
        return with(new Part(name, shape, false));
    }

    /** The names of its members, for comparing with a published model. */
    public List<String> names() {
        return parts.stream().map(Part::name).toList();
    }

    /** What a value breaks of all this, in AWS's sentence; empty when it is as it must be. */
    public Optional<String> violations(Json value) {
        return Constraint.check(this, value);
    }

    @Override
    public Json read(FormMembers form) {
        List<Member> members = new ArrayList<>();
        for (Part part : parts) {
            form.member(part.name())
                    .ifPresent(member ->
                            members.add(new Member(part.name(), part.shape().read(member))));
        }
        return new JsonObject(members);
    }

    @Override
    public void check(Json value, String path, List<String> violations) {
        if (!(value instanceof JsonObject object)) {
            throw Constraint.wrongType(path, "an object");
        }
        for (Part part : parts) {
            String inner = (path.isEmpty() ? "" : path + ".") + Constraint.memberName(part.name());
            Optional<Json> member = object.get(part.name());
            member.ifPresent(present -> part.shape().check(present, inner, violations));
            if (part.required() && member.isEmpty()) {
                violations.add(Constraint.missing(inner));
            }
        }
    }

    private Structure with(Part part) {
        List<Part> more = new ArrayList<>(parts);
        more.add(part);
        return new Structure(more);
    }

    private record Part(String name, InputShape shape, boolean required) {}
}
