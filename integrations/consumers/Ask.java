import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Starts a service, asks it over HTTP, and ends it: Ask INQUIRY EXPECTED PATH,… COMMAND…, where PORT in the command is a port that is free.
 * A path that ends with ! is asked by GET.
 */
public final class Ask {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Ask() {
    }

    public static void main(String[] args) throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        for (String word : List.of(args).subList(3, args.length)) {
            command.add(word.replace("PORT", String.valueOf(port)));
        }
        Process service = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try {
            for (String path : args[2].split(",")) {
                String expected = path.endsWith("!") ? "\"daysLeft\":" : args[1];
                String answer = ask(service, URI.create("http://127.0.0.1:" + port + path.replace("!", "")),
                        path.endsWith("!") ? HttpRequest.newBuilder().GET()
                                : HttpRequest.newBuilder().header("Content-Type", "application/json")
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(Files.readAllBytes(Path.of(args[0])))));
                if (!answer.replace(" ", "").contains(expected)) {
                    throw new AssertionError(path + " answered without " + expected + ": " + answer);
                }
                System.out.println(path + " answered");
            }
        } finally {
            service.destroy();
            if (!service.waitFor(30, TimeUnit.SECONDS)) {
                service.destroyForcibly();
            }
        }
    }

    private static String ask(Process service, URI address, HttpRequest.Builder request) throws IOException, InterruptedException {
        for (int tries = 0; ; tries++) {
            try {
                var response = CLIENT.send(request.uri(address).build(), BodyHandlers.ofString());
                if (response.statusCode() != 200) {
                    throw new AssertionError(address + " answered " + response.statusCode() + ": " + response.body());
                }
                return response.body();
            } catch (IOException notYet) {
                if (!service.isAlive() || tries == 600) {
                    throw new AssertionError("The service did not start", notYet);
                }
                Thread.sleep(200);
            }
        }
    }
}
