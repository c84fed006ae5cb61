package org.entente.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks an OpenAI-compatible chat completions endpoint; waits and asks again when it is busy.
 *
 * <p>Safe for use by many threads.
 */
final class ChatClient {
  /** Longest answer, in tokens: some models in JSON mode never end. */
  private static final int LONGEST = 1_000;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Waits between two attempts. */
  interface Pause {
    void sleep(Duration time) throws InterruptedException;
  }

  private final Endpoint endpoint;
  private final ModelProposer.Limits limits;
  private final Pause pause;
  private final HttpClient http;
  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicBoolean reached = new AtomicBoolean();

  ChatClient(Endpoint endpoint, ModelProposer.Limits limits, Pause pause) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.pause = pause;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(limits.timeout())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
  }

  /** How many requests were sent. */
  int calls() {
    return calls.get();
  }

  /** How many of them asked again. */
  int repeated() {
    return repeated.get();
  }

  /**
   * The model's answer; asks up to {@link ModelProposer.Limits#attempts()} times while the server
   * is busy (429), broken (5xx), slow or away; only once where nobody has ever answered.
   *
   * @throws EndpointException when it does not answer or refuses
   */
  Reply ask(String system, String user) throws EndpointException, InterruptedException {
    HttpRequest request = request(system, user);
    EndpointException last = null;
    for (int attempt = 0; attempt < limits.attempts(); attempt++) {
      if (attempt > 0) {
        repeated.incrementAndGet();
      }
      Duration next = limits.firstPause().multipliedBy(1L << attempt);
      try {
        HttpResponse<String> response = send(request);
        reached.set(true);
        int status = response.statusCode();
        if (status == 200) {
          return reply(response.body());
        }
        last = refused(status, response.body());
        if (status != TOO_MANY_REQUESTS && status < 500) {
          throw last;
        }
        next = asked(response, next);
      } catch (IOException e) {
        last = new EndpointException(reason(e), e);
        if (isAway(e) && !reached.get()) {
          throw last;
        }
      }
      if (attempt + 1 < limits.attempts()) {
        pause.sleep(next);
      }
    }
    throw last == null ? new EndpointException("it was not asked") : last;
  }

  private HttpRequest request(String system, String user) {
    ObjectNode body = JSON.createObjectNode();
    body.put("model", endpoint.model());
    body.withArray("/messages").addObject().put("role", "system").put("content", system);
    body.withArray("/messages").addObject().put("role", "user").put("content", user);
    body.put("temperature", 0);
    body.put("max_tokens", LONGEST);
    body.put("stream", false);
    body.putObject("response_format").put("type", "json_object");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(endpoint.chat())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.UTF_8));
    if (endpoint.key() != null) {
      request.header("Authorization", "Bearer " + endpoint.key());
    }
    return request.build();
  }

  /** Waits for the whole answer: the client's own time-out ends with the headers. */
  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    calls.incrementAndGet();
    CompletableFuture<HttpResponse<String>> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    try {
      return answer.get(limits.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new HttpTimeoutException("no answer");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException(e.getCause());
    }
  }

  private static boolean isAway(IOException e) {
    return e instanceof HttpConnectTimeoutException || e instanceof ConnectException;
  }

  private String reason(IOException e) {
    if (isAway(e)) {
      return "nobody answers there; start the server or mend the address";
    }
    if (e instanceof HttpTimeoutException) {
      return "no answer within "
          + limits.timeout().toSeconds()
          + " s; give it more time or a smaller model";
    }
    return "the connection broke: " + e.getMessage();
  }

  private static EndpointException refused(int status, String body) {
    String said = said(body);
    return new EndpointException(
        switch (status) {
          case 401, 403 -> "the key was refused (" + status + said + "); give a valid one";
          case 404 -> "no such address or model (404" + said + ")";
          case TOO_MANY_REQUESTS -> "too many requests (429" + said + "); ask less at a time";
          default -> "the server answered " + status + said;
        });
  }

  /** The server's own words, if any. */
  private static String said(String body) {
    try {
      JsonNode error = JSON.readTree(body).path("error");
      String message = error.isTextual() ? error.asText() : error.path("message").asText("");
      String flat = message.replaceAll("\\s+", " ").strip();
      return flat.isEmpty() ? "" : ": " + flat.substring(0, Math.min(160, flat.length()));
    } catch (JsonProcessingException e) {
      return "";
    }
  }

  /** As long as the server asks for, in seconds, at most a minute; else {@code otherwise}. */
  private static Duration asked(HttpResponse<String> response, Duration otherwise) {
    String after = response.headers().firstValue("Retry-After").orElse("");
    if (!after.matches("\\d{1,6}")) {
      return otherwise;
    }
    Duration wanted = Duration.ofSeconds(Long.parseLong(after));
    return wanted.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wanted;
  }

  private static Reply reply(String body) throws EndpointException {
    JsonNode answer;
    try {
      answer = JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new EndpointException("the answer is no JSON; is it a chat completions address?", e);
    }
    JsonNode text = answer.path("choices").path(0).path("message").path("content");
    if (!text.isTextual()) {
      throw new EndpointException(
          "the answer has no choices[0].message.content; is it a chat completions address?");
    }
    JsonNode usage = answer.path("usage");
    return new Reply(
        text.asText(),
        usage.path("prompt_tokens").asInt(0),
        usage.path("completion_tokens").asInt(0));
  }
}
