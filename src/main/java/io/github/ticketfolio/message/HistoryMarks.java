package io.github.ticketfolio.message;

import java.util.regex.Pattern;

/**
 * The words by which mail programs introduce what they quote, in English, German, Spanish, French,
 * Portuguese, Italian and Dutch. Each is judged by one line; {@link MailText} knows where it
 * stands.
 */
final class HistoryMarks {
  /** No mail program writes a longer one, and prose must not be searched without end. */
  private static final int LONGEST = 400;

  private static final Pattern ATTRIBUTION =
      Pattern.compile(
          "(?:On .* wrote"
              + "|Am .* schrieb(?: .*)?|Am .* geschrieben|.* schrieb am .*"
              + "|El .* escribió"
              + "|Le .* a écrit"
              + "|(?:Em|A|No dia) .* escreveu|.*@.* escreveu \\(.*\\)"
              + "|Il .* ha scritto"
              + "|Op .* schreef(?: .*)?|Op .* geschreven"
              + "|.*<[^<>@ ]+@[^<>@ ]+> wrote) ?:");

  /** People tell of themselves in their own words. */
  private static final Pattern FIRST_PERSON = Pattern.compile(".*(?: I wrote| schrieb ich\\b).*");

  /** What a program knows of a message and people rarely spell out. */
  private static final Pattern EXACT = Pattern.compile(".*(?:@|\\b\\d{1,2}[:h]\\d\\d\\b).*");

  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?iu)\\s{0,3}(?:-{2,}\\s{0,3}(?:original message|forwarded message|forwarded by .{1,80}"
              + "|ursprüngliche nachricht|originalnachricht|weitergeleitete nachricht"
              + "|mensaje original|mensaje reenviado"
              + "|message d['’]origine|message original|message transféré|message transmis"
              + "|mensagem original|mensagem encaminhada|mensagem reencaminhada"
              + "|messaggio originale|messaggio inoltrato"
              + "|oorspronkelijk bericht|doorgestuurd bericht)\\s{0,3}-{2,}"
              + "|(?:begin forwarded message|anfang der weitergeleiteten nachricht"
              + "|inicio del mensaje reenviado|début du message (?:transféré|réexpédié)"
              + "|início da mensagem (?:encaminhada|reencaminhada)|inizio messaggio inoltrato"
              + "|begin doorgestuurd bericht)[  ]?:)\\s{0,3}");

  private static final Pattern FROM = field("From|Von|De|Da|Van");
  private static final Pattern SENT =
      field("Sent|Gesendet|Enviado(?: el| em)?|Enviada(?: em)?|Envoyé(?: le)?|Inviato|Verzonden");
  private static final Pattern DATE = field("Date|Datum|Fecha|Data");
  private static final Pattern SUBJECT =
      field("Subject|Betreff|Asunto|Objet|Sujet|Assunto|Oggetto|Onderwerp");

  private HistoryMarks() {}

  /** A name and a colon, bold as Outlook's are once its HTML has become text. */
  private static Pattern field(String names) {
    return Pattern.compile("(?u)\\*{0,2}(?:" + names + ")[ \u00a0]?\\*{0,2}[ \u00a0]?:.{0,400}");
  }

  /** True when {@link #isAttribution} is worth a look at a line and those below it. */
  static boolean mayAttribute(String line) {
    if (line.length() < 3 || line.length() >= LONGEST) {
      return false;
    }
    boolean opener =
        switch (line.charAt(0)) {
          case 'O' -> line.startsWith("On ") || line.startsWith("Op ");
          case 'A' -> line.startsWith("Am ") || line.startsWith("A ");
          case 'E' -> line.startsWith("El ") || line.startsWith("Em ");
          case 'I' -> line.startsWith("Il ");
          case 'L' -> line.startsWith("Le ");
          case 'N' -> line.startsWith("No dia ");
          default -> false;
        };
    return opener || line.endsWith("> wrote:") || (line.endsWith(":") && isNameFirst(line));
  }

  private static boolean isNameFirst(String line) {
    return line.contains(" schrieb am ") || line.contains(" escreveu (");
  }

  /** {@code On …, … wrote:}, with a date or an address. */
  static boolean isAttribution(String text) {
    String line = text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
    return line.length() < LONGEST
        && line.endsWith(":")
        && (line.indexOf('@') >= 0 || line.chars().anyMatch(Character::isDigit))
        && ATTRIBUTION.matcher(line).matches();
  }

  /** True for an attribution so exact that a program wrote it, even without any quote mark. */
  static boolean isExact(String attribution) {
    return EXACT.matcher(attribution).matches() && !FIRST_PERSON.matcher(attribution).matches();
  }

  /** {@code -----Original Message-----} and the like. */
  static boolean isSeparator(String line) {
    return line.length() > 10
        && line.length() < 120
        && (line.contains("--") || line.indexOf(':') > 0)
        && SEPARATOR.matcher(line).matches();
  }

  /** The line that Outlook draws above its header. */
  static boolean isRule(String line) {
    String rule = line.strip();
    return rule.length() >= 20 && rule.chars().allMatch(c -> c == '_');
  }

  static boolean isFrom(String line) {
    return line.indexOf(':') > 0 && FROM.matcher(line).matches();
  }

  static boolean isSent(String line) {
    return SENT.matcher(line).matches();
  }

  static boolean isDate(String line) {
    return DATE.matcher(line).matches();
  }

  static boolean isSubject(String line) {
    return SUBJECT.matcher(line).matches();
  }
}
