package dev.rota.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WebReaderTest {

    private static final long SECOND = 1_000_000_000;

    @Test
    void aDownloadThatDripsEndsInTime() {
        AtomicInteger reads = new AtomicInteger();
        InputStream dripping = new InputStream() {
            @Override
            public int read() {
                reads.incrementAndGet();
                return ' ';
            }

            @Override
            public int read(byte[] buffer, int start, int length) {
                buffer[start] = (byte) read();
                return 1;
            }
        };

        InputStream inTime = WebReader.inTime(dripping, () -> reads.get() * SECOND);

        assertThatThrownBy(inTime::readAllBytes).isInstanceOf(SocketTimeoutException.class);
        assertThat(reads).hasValue(121);
    }

    @Test
    void oneThatComesInTimeIsWhole() throws Exception {
        byte[] bytes = {1, 2, 3};

        assertThat(WebReader.inTime(new ByteArrayInputStream(bytes), () -> 0).readAllBytes())
                .isEqualTo(bytes);
    }
}
