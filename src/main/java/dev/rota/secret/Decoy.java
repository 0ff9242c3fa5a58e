package dev.rota.secret;

/**
 * Stands in for a secret while something is worked out a second time: what differs then was made of the secret, whatever was done
 * to it on the way.
 */
public final class Decoy {

    private Decoy() {}

    /** Another text of the same form: letters are replaced by letters, digits by digits, and all else stays. */
    public static String of(String secret) {
        StringBuilder decoy = new StringBuilder();
        for (int at = 0; at < secret.length(); at++) {
            decoy.append(
                    next(secret.charAt(at), "abcdefghijklmnopqrstuvwxyz", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "123456789"));
        }
        return decoy.toString();
    }

    private static char next(char character, String... classes) {
        for (String all : classes) {
            int at = all.indexOf(character);
            if (at >= 0) {
                return all.charAt((at + 1) % all.length());
            }
        }
        return character == '0' ? '1' : character;
    }
}
