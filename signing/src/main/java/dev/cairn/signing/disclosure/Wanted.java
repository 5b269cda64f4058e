package dev.cairn.signing.disclosure;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What must be shown. Immutable and thread-safe.
 *
 * @param pointers RFC 6901 pointers into the credential; what one names is shown whole
 * @param fields fields of the record that the credential becomes; as much is shown as they need to
 *     come out the same
 */
public record Wanted(Set<String> pointers, Set<RecordField> fields) {
  /** Copies the sets. */
  public Wanted {
    Objects.requireNonNull(pointers, "pointers");
    Objects.requireNonNull(fields, "fields");
    pointers = Set.copyOf(pointers);
    fields = Set.copyOf(fields);
  }

  /**
   * Reads words: {@code /…} is a pointer, {@code record.…} a field, {@code achievement.…} a member
   * of the achievement. Refused as {@code disclosure.word}.
   */
  public static Reading<Wanted> of(List<String> words) {
    Set<String> pointers = new LinkedHashSet<>();
    Set<RecordField> fields = new LinkedHashSet<>();
    List<Finding> faults = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("/")) {
        pointers.add(word);
      } else if (word.startsWith("achievement.")) {
        pointers.add("/credentialSubject/" + word.replace('.', '/'));
      } else {
        RecordField.ofWord(word)
            .ifPresentOrElse(
                fields::add,
                () ->
                    faults.add(
                        Finding.error(
                            "disclosure.word",
                            "",
                            "\""
                                + word
                                + "\" is nothing that can be shown; write a JSON pointer such as"
                                + " /validFrom, a member such as achievement.name, or one of "
                                + RecordField.words()
                                + ".")));
      }
    }
    return Reading.of(new Wanted(pointers, fields), faults);
  }

  /** As {@link #of(List)}. */
  public static Reading<Wanted> of(String... words) {
    return of(Arrays.asList(words));
  }
}
