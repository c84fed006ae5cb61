package org.entente.proposal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.entente.coding.Proposal;
import org.entente.coding.Proposer;
import org.entente.ontology.Ontology;
import org.entente.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Asks a language model what events a sentence tells, and lets pass only what stands in it.
 *
 * <p>An answer once given is kept on disk and taken from there. When the model cannot be asked, it
 * is not asked again, and the coding goes on without it; {@link #report()} tells.
 *
 * <p>Sentences are sent one by one, without their document, several at a time. Which of them are
 * asked within the budget depends on their order alone. {@link #ask} belongs to one thread.
 */
public final class ModelProposer implements Proposer, AutoCloseable {
  /**
   * How much a model is asked.
   *
   * @param calls most sentences that are sent; 0 for the cache alone
   * @param parallel most that are under way at a time, at least 1
   * @param timeout for one answer
   * @param attempts how often a sentence is sent until it counts as failed, at least 1
   * @param firstPause before the second attempt; it doubles each time
   */
  public record Limits(
      int calls, int parallel, Duration timeout, int attempts, Duration firstPause) {
    public Limits {
      if (calls < 0 || parallel < 1 || attempts < 1 || timeout.isNegative() || timeout.isZero()) {
        throw new IllegalArgumentException(
            "calls must be 0 or more, parallel and attempts 1 or more, the time-out positive");
      }
    }

    /** Four attempts, a second before the second. */
    public static Limits of(int calls, int parallel, Duration timeout) {
      return new Limits(calls, parallel, timeout, 4, Duration.ofSeconds(1));
    }
  }

  /**
   * What it came to.
   *
   * @param asked sentences that the coder was unsure of
   * @param cached those answered from the cache, or by an equal sentence before
   * @param calls requests sent, repeated ones among them
   * @param repeated requests that asked again
   * @param promptTokens of the answers to these calls, as the server counts
   * @param answerTokens likewise
   * @param unreadable answers not of the form that was asked for
   * @param proposed events let pass
   * @param droppedEvents events left out: no such type, no such words, nobody takes part
   * @param droppedFields fields left out
   * @param beyondBudget sentences not sent because of {@link Limits#calls()}
   * @param unanswered sentences coded without the model because it failed
   * @param failure why it failed, or null
   */
  public record Report(
      int asked,
      int cached,
      int calls,
      int repeated,
      int promptTokens,
      int answerTokens,
      int unreadable,
      int proposed,
      int droppedEvents,
      int droppedFields,
      int beyondBudget,
      int unanswered,
      @Nullable String failure) {}

  /** Stands for the answer to what the budget does not allow to send. */
  private static final CompletableFuture<Optional<Reply>> NOT_SENT =
      CompletableFuture.completedFuture(Optional.empty());

  private final Endpoint endpoint;
  private final Limits limits;
  private final Prompt prompt;
  private final ReplyCache cache;
  private final ReplyReader reader;
  private final ChatClient client;
  private final ExecutorService pool;
  private final Map<String, CompletableFuture<Optional<Reply>>> asked = new HashMap<>();

  private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
  private final AtomicInteger promptTokens = new AtomicInteger();
  private final AtomicInteger answerTokens = new AtomicInteger();
  private int sentences;
  private int cached;
  private int sent;
  private int beyondBudget;
  private int unanswered;
  private int unreadable;
  private int proposed;
  private int droppedEvents;
  private int droppedFields;

  ModelProposer(
      Endpoint endpoint, Path folder, Ontology ontology, Limits limits, ChatClient.Pause pause) {
    this.endpoint = endpoint;
    this.limits = limits;
    this.prompt = Prompt.of(ontology);
    this.cache = new ReplyCache(folder, endpoint.model(), prompt.version());
    this.reader = new ReplyReader(ontology);
    this.client = new ChatClient(endpoint, limits, pause);
    this.pool =
        Executors.newFixedThreadPool(
            limits.parallel(),
            task -> {
              Thread thread = new Thread(task, "language-model");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * @param cache folder of the answers; made when there is none
   */
  public static ModelProposer of(Endpoint endpoint, Path cache, Ontology ontology, Limits limits) {
    return new ModelProposer(
        endpoint, cache, ontology, limits, time -> Thread.sleep(time.toMillis()));
  }

  @Override
  public String rule() {
    return "model-" + endpoint.model();
  }

  @Override
  public Supplier<Optional<List<Proposal>>> ask(Sentence sentence) {
    sentences++;
    String text = Prompt.sentence(sentence.text());
    CompletableFuture<Optional<Reply>> reply = asked.get(text);
    if (reply == null) {
      reply = fresh(text);
      asked.put(text, reply);
    } else if (reply != NOT_SENT) {
      cached++;
    }
    beyondBudget += reply == NOT_SENT ? 1 : 0;
    CompletableFuture<Optional<Reply>> awaited = reply;
    return () -> checked(awaited, sentence);
  }

  private CompletableFuture<Optional<Reply>> fresh(String text) {
    Optional<Reply> known = cache.find(text);
    if (known.isPresent()) {
      cached++;
      return CompletableFuture.completedFuture(known);
    }
    if (sent >= limits.calls()) {
      return NOT_SENT;
    }
    sent++;
    return CompletableFuture.supplyAsync(() -> send(text), pool);
  }

  private Optional<Reply> send(String text) {
    if (failure.get() != null) {
      return Optional.empty();
    }
    try {
      Reply reply = client.ask(prompt.text(), text);
      promptTokens.addAndGet(reply.promptTokens());
      answerTokens.addAndGet(reply.answerTokens());
      keep(text, reply);
      return Optional.of(reply);
    } catch (EndpointException e) {
      failure.compareAndSet(null, e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure.compareAndSet(null, "it was interrupted");
    }
    return Optional.empty();
  }

  /** An answer that cannot be kept is used all the same, but no other is asked for. */
  private void keep(String text, Reply reply) {
    try {
      cache.keep(text, reply);
    } catch (IOException e) {
      failure.compareAndSet(
          null, "its answers cannot be kept (" + e + "); name another folder for them");
    }
  }

  private Optional<List<Proposal>> checked(
      CompletableFuture<Optional<Reply>> awaited, Sentence sentence) {
    Optional<Reply> reply;
    try {
      reply = awaited.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("asking a language model failed", e.getCause());
    }
    if (reply.isEmpty()) {
      unanswered += awaited == NOT_SENT ? 0 : 1;
      return Optional.empty();
    }
    Optional<ReplyReader.Checked> checked = reader.read(reply.get().text(), sentence);
    if (checked.isEmpty()) {
      unreadable++;
      return Optional.empty();
    }
    proposed += checked.get().proposals().size();
    droppedEvents += checked.get().droppedEvents();
    droppedFields += checked.get().droppedFields();
    return Optional.of(checked.get().proposals());
  }

  /** What it came to so far; of answers that nobody has taken yet nothing is counted. */
  public Report report() {
    return new Report(
        sentences,
        cached,
        client.calls(),
        client.repeated(),
        promptTokens.get(),
        answerTokens.get(),
        unreadable,
        proposed,
        droppedEvents,
        droppedFields,
        beyondBudget,
        unanswered,
        failure.get());
  }

  /** Ends what is still under way. */
  @Override
  public void close() {
    pool.shutdownNow();
  }
}
