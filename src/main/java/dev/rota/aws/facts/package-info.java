/** What the checks of {@code verify} ask AWS. */
@NullMarked
package dev.rota.aws.facts;

import org.jspecify.annotations.NullMarked;
