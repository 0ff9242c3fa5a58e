/** ECS's task definitions. */
@NullMarked
package dev.rota.aws.tasks;

import org.jspecify.annotations.NullMarked;
