package dev.rota.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A served sandbox takes calls from this machine only: at every other address it has, nobody answers. */
class LoopbackIT {

    private static final int PATIENCE = 1_000;

    @TempDir
    private Path directory;

    @Test
    void aServedSandboxAnswersAtTheLoopbackAddressAlone() throws IOException {
        try (ServedSandbox sandbox = ServedSandbox.start(Program.builtIn(directory))) {
            URI endpoint = URI.create(sandbox.endpoint());

            assertThat(endpoint.getHost()).isEqualTo("127.0.0.1");
            assertThat(answers(InetAddress.getLoopbackAddress(), endpoint.getPort()))
                    .isTrue();
            for (InetAddress address : others()) {
                assertThat(answers(address, endpoint.getPort()))
                        .as(address.toString())
                        .isFalse();
            }
        }
    }

    /** The machine's addresses in its networks, and one of its own that a server at all addresses would answer as well. */
    private static List<InetAddress> others() throws IOException {
        List<InetAddress> addresses = new ArrayList<>();
        addresses.add(InetAddress.getByAddress(new byte[] {127, 0, 0, 2}));
        NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress())
                .forEach(addresses::add);
        return addresses;
    }

    private static boolean answers(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), PATIENCE);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
