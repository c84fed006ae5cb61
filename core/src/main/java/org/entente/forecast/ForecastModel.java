package org.entente.forecast;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Fitted weights, and how much of the ledger they saw. What happened is not in here: each question
 * reads it anew, so that new events count without a new fit. The same seed and events give the same
 * bytes.
 */
public final class ForecastModel {
  private static final String HEAD = "entente-forecast 2";
  private static final int LEAST_EVENTS = 2000;
  private static final int EXAMPLES = 8000;

  final WindowModel windows;
  final LinearModel linear;
  private final List<String> relations;
  private final long sequence;

  private ForecastModel(
      WindowModel windows, LinearModel linear, List<String> relations, long sequence) {
    this.windows = windows;
    this.linear = linear;
    this.relations = List.copyOf(relations);
    this.sequence = sequence;
  }

  /** Rates and hand-set weights, for histories too short to fit anything on. */
  public static ForecastModel unfitted(List<String> relations) {
    LinearModel prior = LinearModel.prior(2 * relations.size());
    return new ForecastModel(WindowModel.unfitted(), prior, relations, 0);
  }

  /** Fits on all events of a chronicle; a short one leaves the model unfitted. */
  public static ForecastModel fit(Chronicle c, long seed) {
    int relations = c.relations().size();
    LinearModel linear = LinearModel.prior(2 * relations);
    Groups groups = Groups.of(c.entities(), c.entities().size(), c.events());
    if (c.events().size() >= LEAST_EVENTS) {
      Knowledge knowledge = new Knowledge(new History(relations, groups));
      Stream stream = new Stream(knowledge, c.entities().size());
      int from = Evaluation.beginning(c.events(), EXAMPLES);
      stream.learnLatest(c.events(), from, Forecaster.TEACHING);
      double share = Math.min(1, EXAMPLES / (2.0 * (c.events().size() - from)));
      linear =
          LinearModel.fitMonotone(
              stream.collect(c.events(), from, 1, share, seed), 2 * relations, seed);
    }
    WindowModel windows = WindowEvaluation.fit(c.events(), relations, groups, c.end(), seed);
    return new ForecastModel(windows, linear, c.relations(), c.sequence());
  }

  /** The ledger entry up to which events were seen when this was fitted. */
  public long sequence() {
    return sequence;
  }

  /** Whether probabilities within 7, 30 and 90 days are calibrated, or mere rates. */
  public boolean isCalibrated() {
    for (int k = 0; k < WindowModel.HORIZONS.length; k++) {
      if (!windows.isFitted(k)) {
        return false;
      }
    }
    return true;
  }

  /** Writes a text file. */
  public void write(Path file) {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    text.append("sequence ").append(sequence).append('\n');
    for (double[] row : windows.weights) {
      line(text, "window", row);
    }
    double[][] rows = linear.rows();
    line(text, "linear", rows[0]);
    for (int r = 0; r < relations.size(); r++) {
      text.append("relation ").append(relations.get(r)).append('\n');
      line(text, "does", rows[1 + r]);
      line(text, "receives", rows[1 + r + relations.size()]);
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new ForecastException(file + " cannot be written: " + e.getMessage(), e);
    }
  }

  private static void line(StringBuilder text, String head, double[] row) {
    text.append(head);
    for (double value : row) {
      text.append(' ').append(value);
    }
    text.append('\n');
  }

  /** Reads what was written; relations that it was not fitted on get the weights of all. */
  public static ForecastModel read(Path file, List<String> relations) {
    try {
      List<String> lines = Files.readAllLines(file);
      int horizons = WindowModel.HORIZONS.length;
      if (lines.size() < 3 + horizons || !lines.get(0).equals(HEAD)) {
        throw new ForecastException(file + " is no forecast model of this version; fit it anew");
      }
      double[][] windows = new double[horizons][];
      for (int k = 0; k < horizons; k++) {
        windows[k] = row(lines.get(2 + k), file);
      }
      double[][] linear = new double[1 + 2 * relations.size()][Features.COUNT];
      linear[0] = row(lines.get(2 + horizons), file);
      for (int k = 3 + horizons; k + 2 < lines.size(); k += 3) {
        int r = relations.indexOf(lines.get(k).substring("relation ".length()));
        if (r >= 0) {
          linear[1 + r] = row(lines.get(k + 1), file);
          linear[1 + r + relations.size()] = row(lines.get(k + 2), file);
        }
      }
      long sequence = Long.parseLong(lines.get(1).substring("sequence ".length()));
      return new ForecastModel(
          new WindowModel(windows), LinearModel.of(linear), relations, sequence);
    } catch (IOException e) {
      throw new ForecastException(file + " cannot be read: " + e.getMessage(), e);
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new ForecastException(file + " is damaged; fit it anew", e);
    }
  }

  private static double[] row(String line, Path file) {
    String[] cells = line.split(" ");
    double[] row = new double[cells.length - 1];
    for (int k = 0; k < row.length; k++) {
      row[k] = Double.parseDouble(cells[k + 1]);
    }
    boolean window = cells[0].equals("window");
    int wanted = window ? WindowFeatures.COUNT : Features.COUNT;
    if (row.length != wanted && !(window && row.length == 0)) {
      throw new ForecastException(file + " is of another version; fit it anew");
    }
    return row;
  }
}
