/** ECS: task definitions, and tasks that are started, watched and stopped. */
@NullMarked
package dev.rota.aws.tasks;

import org.jspecify.annotations.NullMarked;
