/**
 * ECS in the sandbox: clusters, task definitions, and tasks that play the lives a seed writes for them.
 *
 * <p>Read first: {@link dev.rota.sandbox.ecs.Ecs} is the service, a row for each operation; {@link dev.rota.sandbox.ecs.Ecs.Starter}
 * starts tasks for EventBridge; {@link dev.rota.sandbox.ecs.TaskLogs} writes what tasks say.
 */
@NullMarked
package dev.rota.sandbox.ecs;

import org.jspecify.annotations.NullMarked;
