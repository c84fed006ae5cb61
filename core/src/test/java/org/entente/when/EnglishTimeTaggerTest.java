package org.entente.when;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.rulebook.RulebookFiles;
import org.entente.rulebook.TimeFiles;
import org.entente.text.Sentence;
import org.entente.text.Span;
import org.entente.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published on Saturday, 16 November 2024, unless a test says otherwise. */
class EnglishTimeTaggerTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2024, 11, 16);
  private static final TimeTagger TAGGER = TimeFiles.tagger(RulebookFiles.bundled());
  private static final Pattern WORD =
      Pattern.compile("(Nov|Jan|Dec|Sept|Oct)\\.|['\u2019]s|[\\w]+(-[\\w]+)*|[^\\s\\w]");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          They signed it on 16 November 2024 .; on 16 November 2024; 2024-11-16; 2024-11-16; PERIOD
          He spoke on Nov. 16 .; on Nov. 16; 2024-11-16; 2024-11-16; PERIOD
          The pact of June 19, 2024 binds both .; June 19, 2024; 2024-06-19; 2024-06-19; PERIOD
          It was signed on 2024-06-19 .; on 2024-06-19; 2024-06-19; 2024-06-19; PERIOD
          It was signed on 19/06/2024 .; on 19/06/2024; 2024-06-19; 2024-06-19; PERIOD
          Putin visited Pyongyang in June this year .; in June this year; 2024-06-01; 2024-06-30; PERIOD
          He came in December .; in December; 2023-12-01; 2023-12-31; PERIOD
          He will come in December .; in December; 2024-12-01; 2024-12-31; PERIOD
          They met last June .; last June; 2024-06-01; 2024-06-30; PERIOD
          They met in early June .; in early June; 2024-06-01; 2024-06-10; PERIOD
          Talks began in mid-2023 .; in mid-2023; 2023-05-01; 2023-08-31; PERIOD
          Talks ended in late 2022 .; in late 2022; 2022-09-01; 2022-12-31; PERIOD
          He spoke on Tuesday .; on Tuesday; 2024-11-12; 2024-11-12; PERIOD
          They will meet next Tuesday .; next Tuesday; 2024-11-19; 2024-11-19; PERIOD
          He resigned yesterday .; yesterday; 2024-11-15; 2024-11-15; PERIOD
          The army withdrew last week .; last week; 2024-11-04; 2024-11-10; PERIOD
          The deal was struck last year .; last year; 2023-01-01; 2023-12-31; PERIOD
          He left two weeks ago .; two weeks ago; 2024-10-30; 2024-11-05; PERIOD
          They shelled it over the past three days .; over the past three days; 2024-11-13; 2024-11-16; PERIOD
          They have fought since 2014 .; since 2014; 2014-01-01; ; SINCE
          Ties grew since the invasion of Ukraine .; since the invasion of Ukraine; 2022-02-24; ; SINCE
          Since the conflict in Ukraine began , Pyongyang gave shells .; Since the conflict in Ukraine began; 2022-02-24; ; SINCE
          Since Russia 's full-scale invasion of Ukraine they met .; Since Russia 's full-scale invasion of Ukraine; 2022-02-24; ; SINCE
          It grew in the 1990s .; in the 1990s; 1990-01-01; 1999-12-31; PERIOD
          War came in the summer of 2008 .; in the summer of 2008; 2008-06-01; 2008-08-31; PERIOD
          He will stay until March .; until March; ; 2025-03-31; UNTIL
          The plant will open by 2030 .; by 2030; ; 2030-12-31; UNTIL
          They fought between 2014 and 2016 .; between 2014 and 2016; 2014-01-01; 2016-12-31; PERIOD
          They fought from May to July .; from May to July; 2024-05-01; 2024-07-31; PERIOD
          Exports fell in the third quarter of 2023 .; in the third quarter of 2023; 2023-07-01; 2023-09-30; PERIOD
          More will come in the coming weeks .; in the coming weeks; 2024-11-16; 2024-12-14; PERIOD
          He will leave by the end of the year .; by the end of the year; ; 2024-12-31; UNTIL
          They ruled during the Cold War .; during the Cold War; 1947-03-12; 1991-12-26; PERIOD
          He quit the 2015 nuclear deal .; 2015; 2015-01-01; 2015-12-31; PERIOD
          They meet every year .; every year; ; ; FREQUENCY
          They fought for three years .; for three years; ; ; FREQUENCY
          He sang on Christmas Eve .; on Christmas Eve; 2023-12-24; 2023-12-24; PERIOD
          """)
  void theDaysMeantAreFound(
      String text, String words, LocalDate from, LocalDate until, String kind) {
    List<TimeMention> found = tag(text);
    assertThat(found).extracting(TimeMention::text).contains(words);
    TimeMention m = found.stream().filter(f -> f.text().equals(words)).findFirst().orElseThrow();
    assertThat(m.from()).isEqualTo(from);
    assertThat(m.until()).isEqualTo(until);
    assertThat(m.kind().name()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          They may sign a deal .
          Theresa May resigned over it .
          The army sent 2000 troops to the front .
          A five-year plan was approved .
          They march on the capital .
          Resolution 1929 was adopted .
          """)
  void wordsThatAreNoTimesAreLeftAlone(String text) {
    assertThat(tag(text)).isEmpty();
  }

  @Test
  void yearsInAListAreEachRead() {
    assertThat(tag("It replaced the treaties signed in 1961 and 2000 ."))
        .extracting(TimeMention::from)
        .containsExactly(LocalDate.of(1961, 1, 1), LocalDate.of(2000, 1, 1));
  }

  @Test
  void theFollowingDayFollowsTheDayBefore() {
    assertThat(tag("They met on 3 May 2024 and left the following day ."))
        .extracting(TimeMention::from)
        .containsExactly(LocalDate.of(2024, 5, 3), LocalDate.of(2024, 5, 4));
  }

  @Test
  void withoutADayOfPublicationRelativeTimesHaveNoDays() {
    assertThat(TAGGER.tag(sentence("They met last week ."), null))
        .extracting(TimeMention::from)
        .containsOnlyNulls();
  }

  private static List<TimeMention> tag(String text) {
    return TAGGER.tag(sentence(text), PUBLISHED);
  }

  private static Sentence sentence(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = WORD.matcher(text);
    while (m.find()) {
      tokens.add(Token.cut(tokens.size(), new Span(m.start(), m.end()), m.group()));
    }
    return new Sentence(0, new Span(0, text.length()), text, tokens);
  }
}
