package dev.rota.sandbox;

/**
 * How many calls of one operation are let through.
 *
 * @param perSecond on average, more than 0
 * @param burst at once, at least 1
 */
public record CallRate(double perSecond, int burst) {

    public CallRate {
        if (!(perSecond > 0) || burst < 1) {
            throw new IllegalArgumentException(
                    "a rate lets something through: " + perSecond + " a second, burst " + burst);
        }
    }
}
