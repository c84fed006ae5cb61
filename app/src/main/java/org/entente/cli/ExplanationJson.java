package org.entente.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.entente.actor.ActorMention;
import org.entente.coding.Trace;
import org.entente.coding.dyad.DyadModel;
import org.entente.exchange.MentionJson;
import org.entente.ledger.RecordedMention;
import org.entente.pipeline.ArticleCoder;
import org.entente.pipeline.CodedArticle;
import org.entente.pipeline.Library;
import org.entente.statement.Attribution;
import org.entente.statement.Statement;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.entente.text.Upos;
import org.jspecify.annotations.Nullable;

/**
 * The same as {@link ExplanationText} for programs, an object a line for each sentence: {@code
 * {"sentence","text","tokens","actors","attributions","statements","rules","opinion","events","doubt"}}.
 * Token indices count from 0, a head of -1 is the root; spans are characters of the text.
 */
final class ExplanationJson {
  private final Library library;
  private final ArticleCoder.Explained explained;
  private final CodedArticle article;
  private final List<Trace> traces;

  ExplanationJson(Library library, ArticleCoder.Explained explained) {
    this.library = library;
    this.explained = explained;
    this.article = explained.article();
    this.traces = explained.traces();
  }

  void print(PrintWriter out) throws IOException {
    List<RecordedMention> mentions = ArticleCoder.recorded(article);
    for (Sentence s : article.sentences()) {
      ObjectNode line = JsonLines.JSON.createObjectNode();
      line.put("sentence", s.index());
      line.put("text", s.text());
      s.tokens().forEach(t -> token(t, line.withArray("/tokens").addObject()));
      actors(s, line.putArray("actors"));
      attributions(s, line.putArray("attributions"));
      statements(s, line.putArray("statements"));
      rules(s, line.putArray("rules"));
      opinion(s, line.putArray("opinion"));
      ArrayNode events = line.putArray("events");
      for (RecordedMention m : mentions) {
        if (m.sentence() == s.index()) {
          StringWriter event = new StringWriter();
          try (MentionJson json = new MentionJson(event)) {
            json.write(m);
          }
          events.add(JsonLines.JSON.readTree(event.toString()));
        }
      }
      line.put("doubt", explained.doubts().get(s.index()).map(d -> d.why().name()).orElse(null));
      out.println(JsonLines.JSON.writeValueAsString(line));
    }
  }

  private static void token(Token t, ObjectNode o) {
    o.put("index", t.index());
    o.put("text", t.text());
    span(o, "span", t.span());
    o.put("lemma", t.lemma());
    o.put("upos", t.upos().name());
    o.put("xpos", t.xpos());
    o.put("head", t.head());
    o.put("relation", t.relation());
  }

  private void actors(Sentence s, ArrayNode list) {
    for (ActorMention m : article.actors()) {
      if (m.sentence() == s.index()) {
        ObjectNode o = list.addObject();
        o.put("text", m.alias());
        span(o, "span", m.span());
        o.put("code", m.actor().code());
        o.put("sector", m.actor().sector() == null ? null : m.actor().sector().name());
        o.put("name", m.actor().name());
        o.put("why", m.why());
      }
    }
  }

  private void attributions(Sentence s, ArrayNode list) {
    for (Attribution a : article.statements().attributions()) {
      if (a.sentence() == s.index()) {
        attribution(a, list.addObject());
      }
    }
  }

  private void attribution(Attribution a, ObjectNode o) {
    o.put("stance", a.stance().name());
    ArrayNode source = o.putArray("source");
    a.sourceSpan().forEach(x -> source.add(article.document().quote(x)));
    o.put("cue", a.cue().text());
    ArrayNode content = o.putArray("content");
    a.content().forEach(x -> content.add(article.document().quote(x)));
  }

  private void statements(Sentence s, ArrayNode list) {
    for (Token t : s.tokens()) {
      if (t.upos() == Upos.VERB) {
        Statement statement = article.statements().of(s.index(), t.index());
        ObjectNode o = list.addObject();
        o.put("token", t.index());
        o.put("word", t.text());
        o.put("modality", statement.modality().name());
        o.put("polarity", statement.polarity().name());
        o.put("certainty", rounded(statement.certainty()));
        ArrayNode chain = o.putArray("attribution");
        statement.attributions().forEach(a -> attribution(a, chain.addObject()));
      }
    }
  }

  private void rules(Sentence s, ArrayNode list) {
    for (Trace.Attempt a : traces.get(s.index()).attempts()) {
      ObjectNode o = list.addObject();
      o.put("outcome", a.outcome().name());
      o.put("rule", a.rule());
      o.put("event", a.event());
      o.put("expression", a.expression());
      o.put("token", a.token());
      o.put("word", s.token(a.token()).text());
      o.put("weight", a.weight());
      o.put("reason", a.reason().isEmpty() ? null : a.reason());
    }
  }

  private void opinion(Sentence s, ArrayNode list) {
    for (Trace.Question q : traces.get(s.index()).questions()) {
      ObjectNode o = list.addObject();
      o.put("outcome", q.outcome().name());
      o.put("reason", q.reason().isEmpty() ? null : q.reason());
      o.put("token", q.token());
      o.put("word", s.token(q.token()).text());
      party(o, "source", q.source(), s);
      party(o, "target", q.target(), s);
      o.put("event", q.guess().type());
      o.put("nothing", rounded(q.guess().nothing()));
      ObjectNode types = o.putObject("probabilities");
      library
          .opinion()
          .answer(s, q.source(), q.target())
          .probabilities()
          .forEach((type, p) -> types.put(type, rounded(p)));
      ArrayNode terms = o.putArray("terms");
      for (DyadModel.Term t :
          library.opinion().explain(s, q.source(), q.target(), q.guess().type())) {
        terms.addObject().put("name", t.name()).put("weight", rounded(t.weight()));
      }
    }
  }

  private static void party(ObjectNode o, String field, @Nullable Span span, Sentence s) {
    if (span == null) {
      o.putNull(field);
    } else {
      ObjectNode party = o.putObject(field);
      party.put("text", s.quote(span));
      span(party, "span", span);
    }
  }

  private static void span(ObjectNode o, String field, Span span) {
    o.putArray(field).add(span.begin()).add(span.end());
  }

  private static double rounded(double x) {
    return Math.round(x * 10_000) / 10_000.0;
  }
}
