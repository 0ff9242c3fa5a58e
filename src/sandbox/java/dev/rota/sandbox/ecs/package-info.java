/** ECS in the sandbox: clusters, task definitions and tasks that play a script, one small class for each operation. */
@NullMarked
package dev.rota.sandbox.ecs;

import org.jspecify.annotations.NullMarked;
