/** ECS in the sandbox: clusters and task definitions, one small class for each operation. */
@NullMarked
package dev.rota.sandbox.ecs;

import org.jspecify.annotations.NullMarked;
