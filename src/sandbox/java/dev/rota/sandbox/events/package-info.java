/** EventBridge in the sandbox: buses, rules, targets and their tags, one small class for each operation. */
@NullMarked
package dev.rota.sandbox.events;

import org.jspecify.annotations.NullMarked;
