package dev.rota.lookup;

import dev.rota.problem.RotaException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What lookups need from AWS. Called from several threads at once.
 *
 * <p>Whatever cannot be had is a {@link RotaException} whose sentence says why, and does not name what was asked for, which the
 * caller does. A region that is absent is the one of the command line or the environment; an ARN says its region itself.
 */
public interface Fetch {

    /** How many parameters are asked for in one go. */
    int PARAMETERS_AT_ONCE = 10;

    /** The content of an object, whatever region its bucket is in. */
    byte[] s3(String bucket, String key);

    /**
     * Parameters of the Parameter Store, decrypted.
     *
     * @param names at most {@link #PARAMETERS_AT_ONCE}, with their versions or labels, and only one of each parameter; one that
     *     may not be read fails them all
     * @return those that exist, by the names they were asked for with
     * @see <a href="https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_GetParameters.html">GetParameters</a>
     */
    Map<String, Parameter> parameters(Optional<String> region, List<String> names);

    /** The text of a secret of Secrets Manager. */
    String secret(Optional<String> region, SecretId secret);

    /** The ARN of a secret. */
    String secretArn(Optional<String> region, String nameOrArn);

    /** The outputs of a CloudFormation stack, by their keys. */
    Map<String, String> stackOutputs(Optional<String> region, String nameOrArn);

    /** What all stacks of a region export, by name. */
    Map<String, String> exports(Optional<String> region);

    /** Reaches nothing: for files that are only checked, and for tests. */
    static Supplier<Fetch> unavailable() {
        return () -> {
            throw new RotaException("this command does not ask AWS");
        };
    }

    /**
     * A parameter of the Parameter Store.
     *
     * @param value decrypted; the elements of a list stand between commas
     */
    record Parameter(Kind kind, String value) {

        /** What the Parameter Store calls the types of parameters. */
        public enum Kind {
            STRING,
            STRING_LIST,
            SECURE_STRING
        }
    }

    /**
     * A version of a secret.
     *
     * @param nameOrArn of the secret
     * @param version a staging label such as {@code AWSPREVIOUS}, or the id of a version; {@code ""} for the current one
     */
    record SecretId(String nameOrArn, String version) {

        /** Whether the version is given by its id; AWS makes those of 32 to 64 characters. */
        public boolean isVersionId() {
            return version.matches("[A-Za-z0-9-]{32,64}");
        }

        /** Whether it is given by a staging label. */
        public boolean isLabel() {
            return !version.isEmpty() && !isVersionId();
        }

        @Override
        public String toString() {
            return version.isEmpty() ? nameOrArn : nameOrArn + " (" + version + ")";
        }
    }
}
