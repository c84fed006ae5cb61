package org.entente.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A chat completions server on loopback that answers as a test tells it to. */
final class StubModel implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a server says: a status and a body. */
  record Said(int status, String body) {}

  private final HttpServer server;
  private final List<JsonNode> requests = Collections.synchronizedList(new ArrayList<>());
  private final List<String> keys = Collections.synchronizedList(new ArrayList<>());

  /**
   * @param answer from the sentence that is asked about to what the server says
   */
  StubModel(Function<String, Said> answer) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v1/chat/completions", exchange -> serve(exchange, answer));
    server.setExecutor(Executors.newCachedThreadPool());
    server.start();
  }

  /** A server that always writes {@code content}. */
  static StubModel writing(String content) {
    return new StubModel(sentence -> written(content));
  }

  /** A chat completion with this content, that cost 100 and 10 tokens. */
  static Said written(String content) {
    ObjectNode body = JSON.createObjectNode();
    body.withArray("/choices").addObject().putObject("message").put("content", content);
    body.putObject("usage").put("prompt_tokens", 100).put("completion_tokens", 10);
    return new Said(200, body.toString());
  }

  private void serve(HttpExchange exchange, Function<String, Said> answer) throws IOException {
    JsonNode request = JSON.readTree(exchange.getRequestBody());
    requests.add(request);
    keys.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    Said said = answer.apply(request.path("messages").path(1).path("content").asText());
    byte[] body = said.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(said.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
  }

  List<JsonNode> requests() {
    return requests;
  }

  List<String> keys() {
    return keys;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
