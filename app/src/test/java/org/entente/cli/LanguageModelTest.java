package org.entente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --language-model} of read and code, against a stub server on loopback. */
class LanguageModelTest {
  /** No rule knows the verb, and the second opinion has none. */
  private static final String SILENT = "The Italian premier hornswoggled Vienna's envoys.";

  private static final String SURE = "Prague expelled two Russian diplomats.";

  @TempDir Path folder;
  private Path texts = Path.of("");

  /** What a run of the command gave. */
  private record Run(int code, String out, String messages) {}

  @BeforeEach
  void writeTexts() throws IOException {
    texts = folder.resolve("texts.jsonl");
    List<String> lines = new ArrayList<>();
    for (String text : List.of(SILENT, SURE, SILENT)) {
      ObjectNode line = JsonLines.JSON.createObjectNode();
      lines.add(line.put("id", "d" + lines.size()).put("text", text).toString());
    }
    Files.write(texts, lines);
  }

  private Run run(String... words) {
    StringWriter out = new StringWriter();
    StringWriter messages = new StringWriter();
    int code =
        Entente.commandLine()
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(messages))
            .execute(words);
    return new Run(code, out.toString(), messages.toString());
  }

  private Run code(String address, String... more) {
    List<String> words =
        new ArrayList<>(List.of("code", "--in", texts.toString(), "--model", "tiny"));
    words.addAll(List.of("--language-model", address));
    words.addAll(List.of("--model-cache", folder.resolve("kept").toString()));
    words.addAll(List.of(more));
    return run(words.toArray(new String[0]));
  }

  private static HttpServer server() throws IOException {
    ObjectNode answer = JsonLines.JSON.createObjectNode();
    answer
        .withArray("/choices")
        .addObject()
        .putObject("message")
        .put(
            "content",
            "{\"events\":[{\"event\":\"REJECT\",\"mode\":null,\"trigger\":\"hornswoggled\","
                + "\"actors\":[\"The Italian premier\"],\"recipients\":[\"Vienna's envoys\"]}]}");
    answer.putObject("usage").put("prompt_tokens", 700).put("completion_tokens", 40);
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/v1/chat/completions",
        exchange -> {
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }

  private static String address(HttpServer server) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  @Test
  void proposedEventsAreMarkedCountedAndReplayedOfflineByteForByte() throws IOException {
    HttpServer server = server();
    Run online = code(address(server));
    server.stop(0);
    assertThat(online.code()).as(online.messages()).isZero();
    List<String> rules = new ArrayList<>();
    for (String line : online.out().lines().toList()) {
      JsonNode event = JsonLines.JSON.readTree(line);
      rules.add(event.get("doc").asText() + " " + event.get("rule").asText());
    }
    assertThat(rules)
        .containsExactly("d0 model-tiny", "d1 sanction-diplomatic-expulsions", "d2 model-tiny");
    assertThat(online.messages())
        .contains("sentences in doubt: 2, of which the cache answered 1; calls: 1,")
        .contains("tokens: 700 asked, 40 answered")
        .contains("events proposed: 2;");
    Run offline = code(address(server), "--model-calls", "0");
    assertThat(offline.code()).isZero();
    assertThat(offline.out()).isEqualTo(online.out());
    assertThat(offline.messages()).contains("of which the cache answered 2; calls: 0,");
  }

  @Test
  void whenTheEndpointIsDownTheCodingGoesOnWithoutItAndSaysSo() throws IOException {
    HttpServer server = server();
    server.stop(0);
    Run run = code(address(server));
    assertThat(run.code()).isEqualTo(Entente.PARTLY);
    assertThat(run.out()).isEqualTo(run("code", "--in", texts.toString()).out());
    assertThat(run.messages())
        .contains("nobody answers there; start the server or mend the address")
        .contains("sentences coded without it: 2");
  }

  @Test
  void readAsksTooAndKeepsTheProposalInTheLedger() throws IOException {
    Path page = folder.resolve("page.txt");
    Files.writeString(page, "Envoys in Rome\n\n" + SILENT + " The talks went on.\n");
    HttpServer server = server();
    String ledger = folder.resolve("l.duckdb").toString();
    Run run =
        run(
            "read",
            page.toString(),
            "--ledger",
            ledger,
            "--language-model",
            address(server),
            "--model",
            "tiny",
            "--model-cache",
            folder.resolve("kept").toString());
    server.stop(0);
    assertThat(run.code()).as(run.messages()).isZero();
    assertThat(run.out()).contains("model-tiny");
    assertThat(run("events", "ITA", "AUT", "--ledger", ledger).out()).contains("REJECT");
  }

  @Test
  void withoutTheOptionsNothingIsAskedAndHalfOfThemIsWrongUsage() {
    Run plain = run("code", "--in", texts.toString());
    assertThat(plain.code()).isZero();
    assertThat(plain.messages()).isEmpty();
    Run half = run("code", "--in", texts.toString(), "--language-model", "http://localhost:1/v1");
    assertThat(half.code()).isEqualTo(2);
    assertThat(half.messages()).contains("go together");
    assertThat(code("localhost:1").code()).isEqualTo(2);
    assertThat(code("http://localhost:1/v1", "--model-key", "NO_SUCH_KEY_HERE").messages())
        .contains("the environment has no variable NO_SUCH_KEY_HERE");
  }
}
