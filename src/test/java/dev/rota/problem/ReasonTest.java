package dev.rota.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void isToldWithoutPathsAndClasses() {
        assertThat(RotaException.reason(new NoSuchFileException("/a/b"))).isEqualTo("it does not exist");
        assertThat(RotaException.reason(new AccessDeniedException("/a/b")))
                .isEqualTo("its permissions do not allow it");
        assertThat(RotaException.reason(new FileSystemException("/a/b", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(RotaException.reason(new FileSystemException("/a/b"))).isEqualTo("the system gives no reason");
        assertThat(RotaException.reason(new IOException("Is a directory"))).isEqualTo("Is a directory");
        assertThat(RotaException.reason(new IOException("java.nio.file.NoSuchFileException: x")))
                .isEqualTo("the system gives no reason");
        assertThat(RotaException.reason(new IOException())).isEqualTo("the system gives no reason");
    }
}
