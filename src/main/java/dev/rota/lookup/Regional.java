package dev.rota.lookup;

import java.util.Optional;

/**
 * A thing of AWS and where to look for it.
 *
 * @param region absent for that of the command line or the environment
 * @param thing what it is known by there
 */
record Regional<T>(Optional<String> region, T thing) {

    /** Said behind the name of something that is not there. */
    String where() {
        return region.map(name -> " in " + name).orElse("");
    }
}
