package dev.cairn.signing.status;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.document.OneOrMany;
import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonValue;
import dev.cairn.core.verification.Check;
import dev.cairn.core.verification.CredentialVerifier;
import dev.cairn.core.verification.Verification;
import dev.cairn.core.verification.VerificationRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The bit list entries of one credential; keeps each list it verified for the next entry. */
final class BitstringCheck {
  private final JsonObject credential;
  private final VerificationRequest request;
  private final CredentialVerifier verifier;
  private final StatusSource source;
  private final Set<String> believed;
  private final int maxBytes;
  private final Map<String, Reading<JsonObject>> verified = new HashMap<>();

  BitstringCheck(
      JsonObject credential,
      VerificationRequest request,
      CredentialVerifier verifier,
      StatusSource source,
      Set<String> believed,
      int maxBytes) {
    this.credential = credential;
    this.request = VerificationRequest.at(request.asOf());
    this.verifier = verifier;
    this.source = source;
    this.believed = believed;
    this.maxBytes = maxBytes;
  }

  EntryOutcome check(JsonObject json, String pointer, boolean list2021) {
    return StatusEntry.read(json, pointer, list2021)
        .match(a -> check(a.value()).after(a.findings()), r -> EntryOutcome.unknown(r.findings()));
  }

  private EntryOutcome check(StatusEntry entry) {
    Optional<StatusPurpose> purpose = StatusPurpose.of(entry.purpose());
    if (purpose.isEmpty()) {
      return EntryOutcome.unknown(
          "status.unknown-purpose",
          entry.pointer() + "/statusPurpose",
          "The status purpose \""
              + entry.purpose()
              + "\" is not known here, so the status is unknown; ask the issuer.");
    }
    EntryOutcome outcome =
        list(entry).match(a -> read(entry, purpose.get(), a.value()).after(a.findings()), this::no);
    if (purpose.get().invalidates()) {
      return outcome;
    }
    // A message that cannot be had does not take the credential's standing away.
    return EntryOutcome.passed().after(outcome.findings().stream().map(this::note).toList());
  }

  private EntryOutcome no(Reading.Refused<JsonObject> refused) {
    return EntryOutcome.unknown(refused.findings());
  }

  private Finding note(Finding f) {
    return f.severity() == Finding.Severity.ERROR
        ? Finding.warning(f.code(), f.pointer(), f.message())
        : f;
  }

  private Reading<JsonObject> list(StatusEntry entry) {
    Reading<JsonObject> known = verified.get(entry.listUrl());
    if (known == null) {
      known = verify(entry);
      verified.put(entry.listUrl(), known);
    }
    return known;
  }

  private Reading<JsonObject> verify(StatusEntry entry) {
    Optional<byte[]> bytes = source.find(entry.listUrl());
    if (bytes.isEmpty()) {
      return Reading.refused(unreachable(source, entry.listUrl(), entry.pointer()).findings());
    }
    Verification v = verifier.verify(bytes.get(), request);
    return v.match(
        ok -> Reading.of(ok.credential()),
        rejected -> unverified(entry, rejected),
        undetermined ->
            onlyStatusIsOpen(undetermined)
                ? Reading.of(undetermined.unproven().orElseThrow(), List.of(ownStatus(entry)))
                : unverified(entry, undetermined));
  }

  /** A list's own status is not asked for, so it alone may stay open. */
  private static boolean onlyStatusIsOpen(Verification.Undetermined v) {
    return v.unproven().isPresent()
        && v.checks().stream()
            .filter(c -> c.outcome() == Check.Outcome.UNKNOWN && c.kind().decides())
            .allMatch(c -> c.kind() == Check.Kind.STATUS);
  }

  private static Finding ownStatus(StatusEntry entry) {
    return Finding.warning(
        "status.list-status",
        entry.pointer() + "/statusListCredential",
        "The status list "
            + entry.listUrl()
            + " has a status of its own, which is not looked up; ask its issuer for one without.");
  }

  private static Reading<JsonObject> unverified(StatusEntry entry, Verification v) {
    String why =
        v.findings().stream()
            .filter(f -> f.severity() != Finding.Severity.INFO)
            .map(Finding::message)
            .limit(3)
            .collect(Collectors.joining(" "));
    return Reading.refused(
        "status.list-unverified",
        entry.pointer(),
        "STATUS_VERIFICATION_ERROR: the status list "
            + entry.listUrl()
            + " is "
            + v.word()
            + ", so it says nothing. "
            + why);
  }

  private EntryOutcome read(StatusEntry entry, StatusPurpose purpose, JsonObject list) {
    String listType =
        entry.list2021() ? "StatusList2021Credential" : "BitstringStatusListCredential";
    String subjectType = entry.list2021() ? "StatusList2021" : "BitstringStatusList";
    Optional<JsonObject> subject = subject(list, subjectType);
    if (subject.isEmpty() || !OneOrMany.strings(list, "type").contains(listType)) {
      return EntryOutcome.unknown(
          "status.malformed-value-error",
          entry.pointer(),
          "MALFORMED_VALUE_ERROR: the document at "
              + entry.listUrl()
              + " is no "
              + listType
              + " with one subject; ask its issuer for a sound one.");
    }
    List<String> purposes = OneOrMany.strings(subject.get(), "statusPurpose");
    if (!purposes.contains(entry.purpose())) {
      return EntryOutcome.unknown(
          "status.purpose",
          entry.pointer() + "/statusPurpose",
          "STATUS_VERIFICATION_ERROR: the list "
              + entry.listUrl()
              + " is for "
              + String.join(", ", purposes)
              + ", not for "
              + entry.purpose()
              + "; ask the issuer which list it is.");
    }
    String encoded = subject.get().findString("encodedList").orElse("");
    Reading<BitstringStatusList> bits =
        entry.list2021()
            ? BitstringStatusList.decode2021(encoded, maxBytes)
            : BitstringStatusList.decode(encoded, entry.size(), maxBytes);
    return bits.match(
        a -> value(entry, purpose, list, a.value()),
        r ->
            EntryOutcome.unknown(
                r.findings().stream().map(f -> f.under(entry.pointer())).toList()));
  }

  private EntryOutcome value(
      StatusEntry entry, StatusPurpose purpose, JsonObject list, BitstringStatusList bits) {
    if (entry.index() >= bits.entries()) {
      return EntryOutcome.unknown(
          "status.range-error",
          entry.pointer() + "/statusListIndex",
          "RANGE_ERROR: the statusListIndex "
              + entry.index()
              + " is beyond the "
              + bits.entries()
              + " entries of "
              + entry.listUrl()
              + "; ask the issuer for the right one.");
    }
    int value = bits.get(entry.index());
    List<Finding> doubts = doubts(entry, list);
    if (value != 0) {
      return set(entry, purpose, value).after(doubts);
    }
    return doubts.isEmpty() ? EntryOutcome.passed() : EntryOutcome.unknown(doubts);
  }

  private List<Finding> doubts(StatusEntry entry, JsonObject list) {
    List<Finding> doubts = new ArrayList<>();
    String id = list.findString("id").orElse(entry.listUrl());
    if (!id.equals(entry.listUrl())) {
      doubts.add(
          Finding.warning(
              "status.list-id",
              entry.pointer() + "/statusListCredential",
              "The list at hand for "
                  + entry.listUrl()
                  + " calls itself "
                  + id
                  + ", so what it leaves unset proves nothing; fetch the right one."));
    }
    String issuer = StatusListChecker.issuer(list).orElse("");
    if (!StatusListChecker.issuer(credential).equals(Optional.of(issuer))
        && !believed.contains(issuer)) {
      doubts.add(
          Finding.warning(
              "status.list-issuer",
              entry.pointer() + "/statusListCredential",
              "The list "
                  + entry.listUrl()
                  + " is signed by "
                  + issuer
                  + ", not by the credential's issuer; say that you believe it if you do."));
    }
    return doubts;
  }

  private EntryOutcome set(StatusEntry entry, StatusPurpose purpose, int value) {
    String message = entry.messages().getOrDefault(value, "");
    String what = message.isEmpty() ? "" : " (\"" + message + "\")";
    if (purpose.invalidates()) {
      boolean suspended = purpose == StatusPurpose.SUSPENSION;
      return EntryOutcome.failed(
          Finding.error(
              suspended ? "status.suspended" : "status.revoked",
              entry.pointer(),
              (suspended
                      ? "The issuer has suspended the credential for now"
                      : "The issuer has revoked the credential")
                  + what
                  + ": entry "
                  + entry.index()
                  + " of "
                  + entry.listUrl()
                  + " is set; ask the issuer."));
    }
    return EntryOutcome.passed()
        .after(
            List.of(
                Finding.info(
                    "status." + purpose.word(),
                    entry.pointer(),
                    "The issuer has a "
                        + purpose.word()
                        + " status of "
                        + value
                        + what
                        + " on the credential; ask the issuer what to do.")));
  }

  private static Optional<JsonObject> subject(JsonObject list, String type) {
    JsonValue subject = list.find("credentialSubject").orElse(JsonArray.of());
    if (subject instanceof JsonArray array && array.size() == 1) {
      subject = array.get(0);
    }
    return subject instanceof JsonObject o && OneOrMany.strings(o, "type").contains(type)
        ? Optional.of(o)
        : Optional.empty();
  }

  static EntryOutcome unreachable(StatusSource source, String url, String pointer) {
    return EntryOutcome.unknown(
        "status.unreachable",
        pointer,
        "The status list "
            + url
            + " is not at hand, so the status is unknown"
            + source
                .whyNot(url)
                .map(why -> "; " + why.message())
                .orElse("; fetch it and give it."));
  }
}
