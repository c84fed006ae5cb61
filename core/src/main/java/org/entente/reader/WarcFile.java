package org.entente.reader;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/**
 * Reads web archives: each answer that holds a page is a document.
 *
 * <p>Positions are those in the page as it was sent, after its transfer and content encodings are
 * taken off.
 */
final class WarcFile {
  /** Takes the pages of an archive. */
  interface Pages {
    /**
     * Takes one page.
     *
     * @param place the record, for messages
     * @param url the address it was fetched from
     * @param body the page
     */
    void page(String place, String url, byte[] body);

    void fail(String place, String what, String remedy);
  }

  private final int largest;

  WarcFile(int largest) {
    this.largest = largest;
  }

  static boolean is(String head) {
    return head.startsWith("WARC/1.") || head.startsWith("WARC/0.");
  }

  /** Reads all records; a page counts only when the archive goes on, or ends, rightly behind it. */
  void read(InputStream in, Pages to) {
    int number = 0;
    int pages = 0;
    try (WarcReader records = new WarcReader(in)) {
      Page last = null;
      while (true) {
        WarcRecord record = records.next().orElse(null);
        if (last != null) {
          pages++;
          to.page(last.place(), last.url(), last.body());
        }
        if (record == null) {
          if (pages == 0) {
            to.fail("", "an archive without readable pages", "give one with answers of status 200");
          }
          return;
        }
        number++;
        last = record(record, "record " + number, to);
      }
    } catch (IOException | IllegalArgumentException e) {
      to.fail(
          "record " + Math.max(1, number),
          "the archive is broken or ends here: " + e.getMessage(),
          "fetch it again; what came before was read");
    }
  }

  /** A page of the archive. */
  private record Page(String place, String url, byte[] body) {}

  private @Nullable Page record(WarcRecord record, String place, Pages to) throws IOException {
    if (record instanceof WarcResponse response) {
      HttpResponse http;
      try {
        if (!response.contentType().base().equals(MediaType.HTTP)) {
          return null;
        }
        http = response.http();
        if (http.status() != 200 || !isPage(http.contentType())) {
          return null;
        }
      } catch (IOException | IllegalArgumentException e) {
        to.fail(place, "no readable HTTP answer: " + e.getMessage(), "fetch the page again");
        return null;
      }
      return body(place, response.target(), http.bodyDecoded(), to);
    } else if (record instanceof WarcResource resource && isPage(resource.contentType())) {
      return body(place, resource.target(), resource.body(), to);
    }
    return null;
  }

  private @Nullable Page body(String place, String url, MessageBody body, Pages to)
      throws IOException {
    byte[] bytes = body.stream().readNBytes(largest + 1);
    if (bytes.length > largest) {
      to.fail(place, "the page is larger than " + (largest >> 20) + " MB", "no article is as long");
      return null;
    }
    return bytes.length == 0 ? null : new Page(place, url, bytes);
  }

  private static boolean isPage(MediaType type) {
    String base = type.base().toString();
    return base.equals("text/html")
        || base.equals("application/xhtml+xml")
        || base.equals("text/plain");
  }
}
