package dev.rota.sandbox;

import dev.rota.json.Json;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Invocation;
import dev.rota.sandbox.service.Service;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The calls a sandbox has answered, in the order in which they came in. Calls of the sandbox's own pages are not among them. */
public final class AnsweredCalls {

    private final SortedMap<Long, Call> answered = new TreeMap<>();
    private long received;
    private int underWay;
    private int mostConcurrent;
    private int generation;

    AnsweredCalls() {}

    /** The calls answered so far. */
    public synchronized List<Call> all() {
        return List.copyOf(answered.values());
    }

    /** The calls of one operation. */
    public synchronized List<Call> of(String operation) {
        return answered.values().stream()
                .filter(call -> call.operation().equals(operation))
                .toList();
    }

    /** How many calls were answered. */
    public synchronized int count() {
        return answered.size();
    }

    /** How many calls were under way at the same time, at most. */
    public synchronized int mostConcurrent() {
        return mostConcurrent;
    }

    /** Forgets all calls; the next one is number 1. */
    public synchronized void clear() {
        answered.clear();
        received = 0;
        mostConcurrent = 0;
        generation++;
    }

    synchronized Received receive(Service service, Invocation invocation, AccountRegion home) {
        underWay++;
        received++;
        mostConcurrent = Math.max(mostConcurrent, underWay);
        Call call = new Call(
                received,
                service.name(),
                invocation.operation(),
                invocation.resource(),
                home.region(),
                0,
                "",
                underWay,
                invocation.input());
        return new Received(call, generation);
    }

    synchronized void answer(Received received, int status, String error) {
        underWay--;
        if (received.generation() == generation) {
            Call call = received.call();
            answered.put(
                    call.index(),
                    new Call(
                            call.index(),
                            call.service(),
                            call.operation(),
                            call.resource(),
                            call.region(),
                            status,
                            error,
                            call.concurrent(),
                            call.request()));
        }
    }

    synchronized Json toJson() {
        return Json.object()
                .with("mostConcurrent", mostConcurrent)
                .with(
                        "calls",
                        new Json.JsonArray(
                                answered.values().stream().map(Call::toJson).toList()))
                .build();
    }

    /** A call under way, and the log it belongs to: one cleared meanwhile does not want it any more. */
    record Received(Call call, int generation) {}
}
