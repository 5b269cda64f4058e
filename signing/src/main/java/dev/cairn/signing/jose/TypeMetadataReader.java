package dev.cairn.signing.jose;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import dev.cairn.signing.verify.ContentDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Follows {@code extends} and merges what it finds; one reading, one instance. */
final class TypeMetadataReader {
  private static final int MAX_CHAIN = 16;

  private final Function<String, Optional<byte[]>> source;

  TypeMetadataReader(Function<String, Optional<byte[]>> source) {
    this.source = source;
  }

  Reading<TypeMetadata> read(String vct, Optional<String> integrity) {
    List<JsonObject> chain = new ArrayList<>();
    List<String> names = new ArrayList<>();
    String next = vct;
    Optional<String> pinned = integrity;
    while (true) {
      if (names.contains(next) || names.size() == MAX_CHAIN) {
        return Reading.refused(
            "vct.cycle",
            "/extends",
            "The type " + vct + " extends itself, or too many others; ask its owner to mend it.");
      }
      names.add(next);
      Reading<JsonObject> document = document(next, pinned);
      if (!document.isAccepted()) {
        return Reading.refused(document.findings());
      }
      JsonObject type = document.orThrow();
      chain.add(type);
      if (!type.has("extends")) {
        return merged(vct, names, chain);
      }
      next = type.findString("extends").orElse("");
      pinned = type.findString("extends#integrity");
    }
  }

  private Reading<JsonObject> document(String vct, Optional<String> integrity) {
    Optional<byte[]> bytes = source.apply(vct);
    if (bytes.isEmpty()) {
      return Reading.refused(
          "vct.unavailable",
          "/vct",
          "The document of the type " + Jws.shortened(vct) + " is not at hand; fetch and give it.");
    }
    if (integrity.isPresent() && !ContentDigest.matchesIntegrity(integrity.get(), bytes.get())) {
      return Reading.refused(
          "vct.integrity",
          "/vct#integrity",
          "The document of the type "
              + vct
              + " does not have the hash "
              + Jws.shortened(integrity.get())
              + "; fetch the one that was meant.");
    }
    return JsonReader.strict()
        .readObject(bytes.get())
        .then(
            type ->
                type.findString("vct").equals(Optional.of(vct))
                    ? Reading.of(type)
                    : Reading.refused(
                        "vct.mismatch",
                        "/vct",
                        "The document given for the type "
                            + vct
                            + " is of another; give its own."));
  }

  private static Reading<TypeMetadata> merged(
      String vct, List<String> names, List<JsonObject> chain) {
    Map<JsonArray, ClaimMetadata> claims = new LinkedHashMap<>();
    for (int i = chain.size() - 1; i >= 0; i--) {
      JsonValue stated = chain.get(i).find("claims").orElse(JsonArray.of());
      for (JsonValue item : stated instanceof JsonArray a ? a.items() : List.of(stated)) {
        Optional<ClaimMetadata> claim = claim(item);
        if (claim.isEmpty()) {
          return Reading.refused(
              "vct.malformed",
              "/claims",
              "The type " + names.get(i) + " describes a claim wrongly; ask its owner to mend it.");
        }
        ClaimMetadata before = claims.put(claim.get().path(), claim.get());
        if (before != null && loosens(before, claim.get())) {
          return Reading.refused(
              "vct.conflict",
              "/claims",
              "The type "
                  + names.get(i)
                  + " takes back what the type it extends demands of "
                  + claim.get().path()
                  + "; ask its owner to mend it.");
        }
      }
    }
    return Reading.of(
        new TypeMetadata(
            vct, names.subList(1, names.size()), List.copyOf(claims.values()), chain.get(0)));
  }

  private static boolean loosens(ClaimMetadata base, ClaimMetadata own) {
    return (base.mandatory() && !own.mandatory())
        || (base.disclosable() != ClaimMetadata.Disclosable.ALLOWED
            && base.disclosable() != own.disclosable());
  }

  private static Optional<ClaimMetadata> claim(JsonValue item) {
    if (!(item instanceof JsonObject entry)
        || !(entry.find("path").orElse(null) instanceof JsonArray path)
        || path.isEmpty()
        || !path.items().stream().allMatch(TypeMetadataReader::isStep)) {
      return Optional.empty();
    }
    JsonValue mandatory = entry.find("mandatory").orElse(JsonBoolean.FALSE);
    String sd = entry.has("sd") ? entry.findString("sd").orElse("") : "allowed";
    Optional<ClaimMetadata.Disclosable> disclosable =
        switch (sd) {
          case "always" -> Optional.of(ClaimMetadata.Disclosable.ALWAYS);
          case "allowed" -> Optional.of(ClaimMetadata.Disclosable.ALLOWED);
          case "never" -> Optional.of(ClaimMetadata.Disclosable.NEVER);
          default -> Optional.empty();
        };
    return mandatory instanceof JsonBoolean b
        ? disclosable.map(d -> new ClaimMetadata(path, d, b.value(), entry))
        : Optional.empty();
  }

  private static boolean isStep(JsonValue step) {
    return step instanceof JsonString
        || step == JsonNull.NULL
        || (step instanceof JsonNumber n && n.text().matches("0|[1-9][0-9]{0,6}"));
  }
}
