package org.entente.proposal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.coding.Proposal;
import org.entente.ontology.EventType;
import org.entente.ontology.Ontology;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads a language model's answer and keeps what the sentence bears out.
 *
 * <p>The answer must be one JSON object {@code {"events":[…]}}, bare or in a fenced block. An event
 * whose type is not in the ontology, or whose trigger does not stand in the sentence as whole
 * words, is dropped; so are a mode that its type has not, and an actor or recipient that does not
 * stand there; an event that loses all its parties is dropped too.
 */
final class ReplyReader {
  /** More than any sentence tells; an answer that goes on has lost its way. */
  private static final int MOST = 12;

  private static final Pattern FENCED =
      Pattern.compile("\\s*```(?:json)?\\s*(.*?)\\s*```\\s*", Pattern.DOTALL);

  /** Models that think aloud do so before the answer. */
  private static final Pattern THOUGHT =
      Pattern.compile("\\A\\s*<think>.*?</think>", Pattern.DOTALL);

  private static final ObjectMapper STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /**
   * What is left of an answer.
   *
   * @param droppedFields fields that were left out, with reason
   * @param droppedEvents events that were left out
   */
  record Checked(List<Proposal> proposals, int droppedFields, int droppedEvents) {
    Checked {
      proposals = List.copyOf(proposals);
    }
  }

  private final Ontology ontology;

  ReplyReader(Ontology ontology) {
    this.ontology = ontology;
  }

  /** The checked answer; empty when it is not of the form that was asked for. */
  Optional<Checked> read(String answer, Sentence sentence) {
    String bare = THOUGHT.matcher(answer).replaceFirst("");
    Matcher fenced = FENCED.matcher(bare);
    JsonNode events;
    try {
      events = STRICT.readTree(fenced.matches() ? fenced.group(1) : bare).path("events");
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
    if (!events.isArray()) {
      return Optional.empty();
    }
    Check check = new Check(sentence);
    for (int i = 0; i < events.size(); i++) {
      if (i < MOST) {
        check.event(events.get(i));
      } else {
        check.droppedEvents++;
      }
    }
    return Optional.of(new Checked(check.proposals, check.droppedFields, check.droppedEvents));
  }

  /** One answer under check. */
  private final class Check {
    private final Sentence sentence;
    private final Set<Integer> begins = new HashSet<>();
    private final Set<Integer> ends = new HashSet<>();
    private final List<Proposal> proposals = new ArrayList<>();
    private int droppedFields;
    private int droppedEvents;

    Check(Sentence sentence) {
      this.sentence = sentence;
      for (Token t : sentence.tokens()) {
        begins.add(t.span().begin());
        ends.add(t.span().end());
      }
    }

    void event(JsonNode event) {
      EventType type = ontology.types().get(event.path("event").asText());
      Span trigger = find(event.path("trigger"), null);
      if (type == null || trigger == null) {
        droppedFields++;
        droppedEvents++;
        return;
      }
      List<Span> actors = parties(event.path("actors"), trigger);
      List<Span> recipients = parties(event.path("recipients"), trigger);
      if (actors.isEmpty() && recipients.isEmpty()) {
        droppedEvents++;
        return;
      }
      proposals.add(
          new Proposal(type.code(), mode(event.path("mode"), type), trigger, actors, recipients));
    }

    private @Nullable String mode(JsonNode mode, EventType type) {
      if (mode.isMissingNode() || mode.isNull()) {
        return null;
      }
      if (mode.isTextual() && type.modes().contains(mode.asText())) {
        return mode.asText();
      }
      droppedFields++;
      return null;
    }

    private List<Span> parties(JsonNode list, Span trigger) {
      List<Span> found = new ArrayList<>();
      if (list.isMissingNode() || list.isNull()) {
        return found;
      }
      if (!list.isArray()) {
        droppedFields++;
        return found;
      }
      for (JsonNode words : list) {
        Span span = find(words, trigger);
        if (span == null) {
          droppedFields++;
        } else if (!found.contains(span)) {
          found.add(span);
        }
      }
      return found;
    }

    /** Where the words stand as whole words, nearest to {@code near}; null where nowhere. */
    private @Nullable Span find(JsonNode words, @Nullable Span near) {
      String text = words.isTextual() ? words.asText().strip() : "";
      if (text.isEmpty()) {
        return null;
      }
      StringBuilder pattern = new StringBuilder();
      for (String word : text.split("\\s+")) {
        pattern.append(pattern.length() == 0 ? "" : "\\s+").append(Pattern.quote(word));
      }
      Matcher places = Pattern.compile(pattern.toString()).matcher(sentence.text());
      int offset = sentence.span().begin();
      Span best = null;
      for (int from = 0; places.find(from); from = places.start() + 1) {
        Span span = new Span(offset + places.start(), offset + places.end());
        boolean whole = begins.contains(span.begin()) && ends.contains(span.end());
        if (whole && (best == null || near != null && gap(span, near) < gap(best, near))) {
          best = span;
        }
      }
      return best;
    }

    private static int gap(Span one, Span other) {
      return one.overlaps(other)
          ? 0
          : Math.max(one.begin(), other.begin()) - Math.min(one.end(), other.end());
    }
  }
}
