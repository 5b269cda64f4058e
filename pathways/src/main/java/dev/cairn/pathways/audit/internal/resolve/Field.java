package dev.cairn.pathways.audit.internal.resolve;

import dev.cairn.pathways.certificate.Unknown;
import java.util.Optional;

/**
 * A field of a record that may be unknown.
 *
 * @param name {@code state}, {@code code}, {@code issuer}, {@code subject}, {@code origin}, {@code
 *     earned}, {@code level}, {@code grade}, {@code competency} or {@code credits}
 * @param of the framework, scale, competency or unit; empty for the others
 */
public record Field(String name, String of) {
  static final Field CODE = new Field("code", "");
  static final Field ISSUER = new Field("issuer", "");
  static final Field SUBJECT = new Field("subject", "");
  static final Field ORIGIN = new Field("origin", "");
  static final Field STATE = new Field("state", "");
  static final Field EARNED = new Field("earned", "");

  static Field credits(String unit) {
    return new Field("credits", unit);
  }

  static Field grade(String scale) {
    return new Field("grade", scale);
  }

  /** The field of a record as certificates name what is unknown. */
  Unknown unknown(String record) {
    boolean named = name.equals("credits") || !of.isEmpty();
    return new Unknown(name, Optional.of(record), named ? Optional.of(of) : Optional.empty());
  }

  @Override
  public String toString() {
    return of.isEmpty() ? name : name + ":" + of;
  }
}
