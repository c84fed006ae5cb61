package org.entente.proposal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Answers kept on disk, a JSON file each, so that the same sentence gives the same answer without
 * the model: model, prompt version and sentence make the name.
 *
 * <p>The answer is kept as the model wrote it and checked anew whenever it is used. A file that
 * cannot be read, or is another's, counts as none.
 */
final class ReplyCache {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final String model;
  private final String promptVersion;

  ReplyCache(Path folder, String model, String promptVersion) {
    this.folder = folder;
    this.model = model;
    this.promptVersion = promptVersion;
  }

  Optional<Reply> find(String sentence) {
    Path file = file(sentence);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      JsonNode kept = JSON.readTree(file.toFile());
      boolean same =
          model.equals(kept.path("model").asText())
              && promptVersion.equals(kept.path("prompt").asText())
              && sentence.equals(kept.path("sentence").asText())
              && kept.path("answer").isTextual();
      return same
          ? Optional.of(
              new Reply(
                  kept.path("answer").asText(),
                  kept.path("promptTokens").asInt(),
                  kept.path("answerTokens").asInt()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * @throws IOException when the folder cannot be written
   */
  void keep(String sentence, Reply reply) throws IOException {
    ObjectNode kept = JSON.createObjectNode();
    kept.put("model", model);
    kept.put("prompt", promptVersion);
    kept.put("sentence", sentence);
    kept.put("answer", reply.text());
    kept.put("promptTokens", reply.promptTokens());
    kept.put("answerTokens", reply.answerTokens());
    Path file = file(sentence);
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), "fresh", ".json");
    Files.write(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(kept));
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Path file(String sentence) {
    String name = Prompt.hash(model + "\n" + promptVersion + "\n" + sentence);
    return folder.resolve(name.substring(0, 2)).resolve(name + ".json");
  }
}
