package dev.rota.sandbox.events;

import dev.rota.json.Json.JsonObject;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.Members;
import dev.rota.sandbox.service.TagList;
import java.util.Map;
import java.util.SortedMap;

/** The tags of whatever an ARN names: a rule or a bus. */
record Tagged(Rules rules, Buses buses, Home home, ResourceName name) {

    static Tagged of(Rules rules, Buses buses, Home home, String arn) {
        return new Tagged(rules, buses, home, ResourceName.parse(arn, home));
    }

    SortedMap<String, String> tags() {
        return TagList.CAPITAL.read(Members.objects(resource(), "Tags"));
    }

    void replace(Map<String, String> tags) {
        JsonObject resource = resource();
        if (name.rule().isPresent()) {
            Rules.refuseManaged(resource, false);
            rules.tag(home, resource, tags);
        } else {
            buses.tag(home, name.bus(), tags);
        }
    }

    private JsonObject resource() {
        return name.rule().isPresent() ? rules.require(home, name) : buses.require(home, name.bus());
    }
}
