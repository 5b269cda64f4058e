package dev.cairn.pathways.importer;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonNull;
import dev.cairn.pathways.importer.internal.Notes;
import dev.cairn.pathways.importer.internal.fireroad.RequirementsList;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Reads FireRoad's requirement lists ({@code .reql} text).
 *
 * <p>In FireRoad a class serves every requirement it matches, so every leaf may share with every
 * other; {@link Use#ONCE} reads the same list as though each class served one. A threshold counts
 * the classes of a list, its items' classes together, or their units as credits; {@code {>=0}} may
 * be left out; {@code {>=n|>=m}} asks for n classes from m of the items; a maximum is of all
 * classes that match. Texts in doubled quotes are attested. Attributes such as {@code GIR:PHY1} are
 * tags; {@code HASS} is any of its kinds.
 *
 * <p>Stateless and thread-safe. Findings begin with {@code import.}.
 */
public final class FireRoadImporter {
  private static final int LONGEST = 1 << 20;

  private FireRoadImporter() {}

  /** How often a class counts. */
  public enum Use {
    /** For every requirement it matches, as in FireRoad. */
    EVERYWHERE,
    /** For one requirement. */
    ONCE
  }

  /** Reads one list as FireRoad does. */
  public static Reading<Imported> read(byte[] utf8) {
    return read(utf8, Use.EVERYWHERE);
  }

  /** Reads one list. */
  public static Reading<Imported> read(byte[] utf8, Use use) {
    if (utf8.length > LONGEST) {
      return Reading.refused(
          "import.size",
          "",
          "The list has " + utf8.length + " bytes; send at most " + LONGEST + ".");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
      Notes notes = new Notes(SourceDocument.of(JsonNull.NULL));
      return new RequirementsList(notes, text, use == Use.ONCE).read();
    } catch (CharacterCodingException e) {
      return Reading.refused(
          "import.encoding", "", "The list is not UTF-8 text; save it as UTF-8.");
    }
  }
}
