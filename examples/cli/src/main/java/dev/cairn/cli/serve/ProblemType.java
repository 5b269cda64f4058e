package dev.cairn.cli.serve;

import dev.cairn.core.Finding;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import java.util.ArrayList;
import java.util.List;

/**
 * The types of problem that the specifications name: VCDM 2.0 section 7.1, Data Integrity 1.0
 * section 4.7, Bitstring Status List 1.0 section 3.5, and VC-API for options.
 */
enum ProblemType {
  PARSING_ERROR("https://www.w3.org/TR/vc-data-model#"),
  MALFORMED_VALUE_ERROR("https://www.w3.org/TR/vc-data-model#"),
  RANGE_ERROR("https://www.w3.org/TR/vc-data-model#"),
  CRYPTOGRAPHIC_SECURITY_ERROR("https://www.w3.org/TR/vc-data-model#"),
  INVALID_CHALLENGE_ERROR("https://w3id.org/security#"),
  INVALID_DOMAIN_ERROR("https://w3id.org/security#"),
  STATUS_VERIFICATION_ERROR("https://www.w3.org/ns/credentials/status-list#"),
  UNKNOWN_OPTION_PROVIDED("https://www.w3.org/TR/vcalm#");

  private final String base;

  ProblemType(String base) {
    this.base = base;
  }

  /** The type that a finding of a check is of. */
  static ProblemType of(Check.Kind kind, Finding finding) {
    if (finding.code().equals("presentation.challenge")) {
      return INVALID_CHALLENGE_ERROR;
    }
    if (finding.code().equals("presentation.domain")) {
      return INVALID_DOMAIN_ERROR;
    }
    return switch (kind) {
      case PROOF, CONTROLLER, PURPOSE -> CRYPTOGRAPHIC_SECURITY_ERROR;
      case DATES -> RANGE_ERROR;
      case STATUS -> STATUS_VERIFICATION_ERROR;
      default -> MALFORMED_VALUE_ERROR;
    };
  }

  /** ProblemDetails of a finding; {@code code} and {@code pointer} are additions of our own. */
  JsonObject.Builder details(Finding finding) {
    JsonObject.Builder details =
        JsonObject.builder()
            .put("type", base + name())
            .put("title", name())
            .put("detail", finding.message())
            .put("code", finding.code());
    if (!finding.pointer().isEmpty()) {
      details.put("pointer", finding.pointer());
    }
    return details;
  }

  static JsonArray all(ProblemType type, List<Finding> findings) {
    List<JsonValue> all = new ArrayList<>();
    findings.forEach(f -> all.add(type.details(f).build()));
    return new JsonArray(all);
  }
}
