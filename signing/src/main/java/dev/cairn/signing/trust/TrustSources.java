package dev.cairn.signing.trust;

import dev.cairn.core.Finding;
import dev.cairn.core.verification.CredentialVerifier;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The documents by which others vouch for issuers, each checked: registers of known issuers,
 * statements of OpenID federations, accreditations and endorsements. They say nothing by
 * themselves: only a line of a {@link TrustPolicy} that names an anchor lets a chain count.
 *
 * <p>What is read, by its content:
 *
 * <ul>
 *   <li>A register as the Digital Credentials Consortium publishes them, {@code {"meta": …,
 *       "registry": {"did:…": {"name": …}}}}: alone, and then it is known by the digest of its
 *       canonical JSON, or as the {@code credentialSubject} of a credential.
 *   <li>Entity statements of OpenID Federation 1.0 (draft 45), {@code typ} {@code
 *       entity-statement+jwt}. Only membership is taken from them; their metadata is not used.
 *   <li>Credentials of the European blockchain infrastructure's trust model: {@code
 *       VerifiableAccreditationToAttest}, {@code VerifiableAccreditationToAccredit} and {@code
 *       VerifiableAuthorisationForTrustChain}, with {@code accreditedFor} (or {@code
 *       permissionFor}), its {@code types} and {@code limitJurisdiction}.
 *   <li>Credentials whose subject holds {@code accreditation}s of the European Learning Model given
 *       by the issuer of the credential itself. What an organisation states of itself is no link.
 *   <li>Endorsement credentials of Open Badges 3.0.
 * </ul>
 *
 * <p>Credentials count only if they are Verified at the moment asked about. Immutable and
 * thread-safe. A chain is found in time linear in the links.
 */
public final class TrustSources {
  private static final int MAX_CHAIN = 10;

  private final List<TrustLink> links;
  private final List<FederationStatement> statements;
  private final List<Finding> findings;
  private final List<String> digests;
  private final Instant asOf;

  private TrustSources(SourceReader read, Instant asOf) {
    this.links = List.copyOf(read.links());
    this.statements = List.copyOf(read.statements());
    this.findings = List.copyOf(read.findings());
    this.digests = List.copyOf(read.digests());
    this.asOf = asOf;
  }

  /** Reads and checks documents, by name. What cannot be used is in {@link #findings()}. */
  public static TrustSources read(
      SortedMap<String, byte[]> documents, CredentialVerifier verifier, Instant asOf) {
    SourceReader reader = new SourceReader(verifier, asOf);
    documents.forEach(reader::add);
    return new TrustSources(reader, asOf);
  }

  /** The links of registers, accreditations and endorsements, in the order of their documents. */
  public List<TrustLink> links() {
    return links;
  }

  /** Why a document was left aside: codes {@code trust.source-*}, the document in the message. */
  public List<Finding> findings() {
    return findings;
  }

  /** SHA-256 of each document that is used, in lower-case hexadecimal, sorted. */
  public List<String> digests() {
    return digests;
  }

  /** A shortest chain from an anchor to the issuer of a credential, if it covers the credential. */
  Optional<List<TrustLink>> chain(TrustAnchor anchor, TrustQuestion question) {
    return switch (anchor.kind()) {
      case REGISTRY -> direct(TrustLink.Kind.REGISTRY, anchor, question);
      case ENDORSEMENT -> direct(TrustLink.Kind.ENDORSEMENT, anchor, question);
      case ACCREDITATION -> accreditations(anchor, question);
      case FEDERATION ->
          FederationChains.over(statements, asOf).find(anchor, question.issuer(), MAX_CHAIN);
    };
  }

  private Optional<List<TrustLink>> direct(
      TrustLink.Kind kind, TrustAnchor anchor, TrustQuestion question) {
    return links.stream()
        .filter(l -> l.kind() == kind)
        .filter(l -> l.from().equals(anchor.id()) && l.to().equals(question.issuer()))
        .filter(l -> l.covers(question))
        .findFirst()
        .map(List::of);
  }

  /** Breadth first over those who may accredit; the last link accredits the issuer itself. */
  private Optional<List<TrustLink>> accreditations(TrustAnchor anchor, TrustQuestion question) {
    Set<String> seen = new HashSet<>(Set.of(anchor.id()));
    List<List<TrustLink>> frontier = List.of(List.of());
    for (int length = 1; length <= MAX_CHAIN && !frontier.isEmpty(); length++) {
      List<List<TrustLink>> next = new ArrayList<>();
      for (List<TrustLink> path : frontier) {
        String body = path.isEmpty() ? anchor.id() : path.get(path.size() - 1).to();
        for (TrustLink link : links) {
          if (!link.from().equals(body) || !link.covers(question)) {
            continue;
          }
          if (link.kind() == TrustLink.Kind.ACCREDITATION && link.to().equals(question.issuer())) {
            return Optional.of(with(path, link));
          }
          if (link.kind() == TrustLink.Kind.DELEGATION && seen.add(link.to())) {
            next.add(with(path, link));
          }
        }
      }
      frontier = next;
    }
    return Optional.empty();
  }

  private static List<TrustLink> with(Collection<TrustLink> path, TrustLink link) {
    List<TrustLink> longer = new ArrayList<>(path);
    longer.add(link);
    return List.copyOf(longer);
  }

  /** Everybody some document speaks of, sorted; for telling what there is. */
  public Set<String> issuers() {
    Set<String> ids = new TreeSet<>();
    links.forEach(l -> ids.add(l.to()));
    statements.forEach(s -> ids.add(s.subject()));
    return ids;
  }

  @Override
  public String toString() {
    return links.size()
        + " links and "
        + statements.size()
        + " federation statements as of "
        + asOf.atZone(ZoneOffset.UTC).toLocalDate();
  }
}
