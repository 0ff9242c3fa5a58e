/** What a file's lookups read from AWS. */
@NullMarked
package dev.rota.aws.lookups;

import org.jspecify.annotations.NullMarked;
