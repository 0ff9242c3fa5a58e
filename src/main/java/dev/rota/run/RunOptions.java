package dev.rota.run;

import java.time.Duration;
import java.util.Optional;

/**
 * How a run is watched.
 *
 * @param startTimeout how long a task may take until it is running
 * @param timeout how long all may take
 * @param container the one whose exit code counts; all essential ones when absent
 */
public record RunOptions(Duration startTimeout, Optional<Duration> timeout, Optional<String> container) {}
