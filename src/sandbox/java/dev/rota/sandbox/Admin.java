package dev.rota.sandbox;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.problem.RotaException;
import dev.rota.sandbox.events.FiringClock;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.HttpRequest;
import dev.rota.sandbox.service.SeedReader;

/**
 * The sandbox's own pages, under a path that no bucket can have.
 *
 * <ul>
 *   <li>{@code GET /_sandbox/state}: everything it holds
 *   <li>{@code GET /_sandbox/calls}, {@code DELETE /_sandbox/calls}: the call log
 *   <li>{@code POST /_sandbox/seed}: merges a seed that names no files
 *   <li>{@code POST /_sandbox/reset}: forgets everything it holds
 *   <li>{@code POST /_sandbox/faults}, {@code DELETE /_sandbox/faults}: a fault, or a list of them, as {@link AdminInput} reads it
 *   <li>{@code POST /_sandbox/settings}: {@code latency}, {@code tagLag} such as {@code "25ms"}, {@code ratePerSecond} (0 for
 *       none) with {@code burst}
 *   <li>{@code GET /_sandbox/clock}: what time it is
 *   <li>{@code POST /_sandbox/clock}: {@code {"advance": "1h"}}
 *   <li>{@code POST /_sandbox/tick}: {@code {"for": "PT24H"}} lets the clock run on and fires the rules whose time comes
 * </ul>
 */
final class Admin {

    static final String PREFIX = "/_sandbox/";
    private static final String MEDIA_TYPE = "application/json";

    private final Sandbox sandbox;

    Admin(Sandbox sandbox) {
        this.sandbox = sandbox;
    }

    /** Whether a request is for the sandbox itself. */
    static boolean isFor(HttpRequest request) {
        return request.path().startsWith(PREFIX);
    }

    HttpAnswer answer(HttpRequest request) {
        try {
            return HttpAnswer.of(200, MEDIA_TYPE, carryOut(request).pretty() + "\n");
        } catch (JsonException e) {
            return refuse(400, "the body is not JSON: " + e.getMessage());
        } catch (RotaException e) {
            return refuse(400, e.sentence());
        } catch (IllegalArgumentException e) {
            return refuse(400, String.valueOf(e.getMessage()));
        }
    }

    private Json carryOut(HttpRequest request) {
        String page = request.method() + " " + request.path().substring(PREFIX.length());
        switch (page) {
            case "GET state" -> {
                return sandbox.state();
            }
            case "GET calls" -> {
                return sandbox.calls().toJson();
            }
            case "GET clock" -> {
                return Json.object().with("now", sandbox.now().toString()).build();
            }
            case "DELETE calls" -> sandbox.calls().clear();
            case "POST seed" -> sandbox.seed(body(request));
            case "POST reset" -> sandbox.reset();
            case "POST faults" -> AdminInput.faults(body(request)).forEach(sandbox.faults()::add);
            case "DELETE faults" -> sandbox.faults().clear();
            case "POST settings" -> AdminInput.change(sandbox, body(request));
            case "POST clock" -> sandbox.advance(AdminInput.advance(body(request)));
            case "POST tick" -> {
                return ticked(sandbox.tick(AdminInput.tick(body(request))));
            }
            default -> throw new RotaException("the sandbox has no page " + page);
        }
        return Json.object().build();
    }

    private Json ticked(FiringClock.Tally tally) {
        return Json.object()
                .with("now", sandbox.now().toString())
                .with("fired", tally.fired())
                .with("failed", tally.failed())
                .build();
    }

    private static JsonObject body(HttpRequest request) {
        return SeedReader.object(Json.parse(request.body().text()), "the body");
    }

    private static HttpAnswer refuse(int status, String sentence) {
        JsonObject body = Json.object().with("message", sentence).build();
        return HttpAnswer.of(status, MEDIA_TYPE, body.pretty() + "\n");
    }
}
