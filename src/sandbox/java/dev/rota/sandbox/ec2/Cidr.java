package dev.rota.sandbox.ec2;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A block of addresses, such as {@code 10.0.0.0/16}.
 *
 * @param first its first address as a number
 * @param bits how many bits its addresses have in common
 */
record Cidr(long first, int bits) {

    private static final Pattern BLOCK =
            Pattern.compile("(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})\\.(\\d{1,3})/(\\d{1,2})");

    /** EC2 keeps the first four addresses of a subnet and the last. */
    private static final int KEPT_BY_AWS = 5;

    /** The block that a text writes; empty when it writes none, or its address is not the block's first. */
    static Optional<Cidr> parse(String text) {
        Matcher block = BLOCK.matcher(text);
        if (!block.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            int part = Integer.parseInt(block.group(i));
            if (part > 255) {
                return Optional.empty();
            }
            address = address * 256 + part;
        }
        int bits = Integer.parseInt(block.group(5));
        return bits > 32 || address % size(bits) != 0 ? Optional.empty() : Optional.of(new Cidr(address, bits));
    }

    /** Whether a VPC or a subnet may have this size. */
    boolean isAllowed() {
        return bits >= 16 && bits <= 28;
    }

    boolean contains(Cidr other) {
        return first <= other.first && other.first + size(other.bits) <= first + size(bits);
    }

    boolean overlaps(Cidr other) {
        return contains(other) || other.contains(this);
    }

    /** How many addresses are free while nothing stands in the subnet. */
    long free() {
        return size(bits) - KEPT_BY_AWS;
    }

    private static long size(int bits) {
        return 1L << (32 - bits);
    }
}
