package dev.cairn.signing.did;

import dev.cairn.core.CairnException;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonObject;
import dev.cairn.signing.key.VerificationKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The document in which a controller lists its keys and what each may be used for (Controlled
 * Identifiers 1.0; DID documents are such documents, and Open Badges issuer profiles may be).
 *
 * <p>Immutable and thread-safe.
 */
public final class ControllerDocument {
  private final String id;
  private final Map<String, VerificationMethod> methods;
  private final Map<ProofPurpose, Set<String>> listed;

  private ControllerDocument(
      String id, Map<String, VerificationMethod> methods, Map<ProofPurpose, Set<String>> listed) {
    this.id = id;
    this.methods = Map.copyOf(methods);
    Map<ProofPurpose, Set<String>> copy = new EnumMap<>(ProofPurpose.class);
    listed.forEach((purpose, ids) -> copy.put(purpose, Set.copyOf(ids)));
    this.listed = copy;
  }

  /** Starts a document. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * Reads a document. Refused as {@code controller.*} with the member's pointer: no {@code id}, a
   * method without id or controller, two methods of one id, a method with a private key, a date
   * without offset, a relationship that is no array. A method whose key is of an unknown kind is
   * kept, with its {@link VerificationMethod#key()} refused.
   */
  public static Reading<ControllerDocument> read(JsonObject json) {
    return new ControllerReader(json).read();
  }

  /** The controller's URL. */
  public String id() {
    return id;
  }

  /** The method of an absolute URL that this document holds itself. */
  public Optional<VerificationMethod> method(String methodId) {
    return Optional.ofNullable(methods.get(methodId));
  }

  /** The methods this document holds itself, in no particular order. */
  public Collection<VerificationMethod> methods() {
    return methods.values();
  }

  /**
   * The URLs listed for a purpose. One may name a method that another document holds, as an
   * organisation's document may list a did:key.
   */
  public Set<String> listedFor(ProofPurpose purpose) {
    return listed.getOrDefault(purpose, Set.of());
  }

  /** Whether the document lists this method for this purpose. */
  public boolean lists(String methodId, ProofPurpose purpose) {
    return listedFor(purpose).contains(methodId);
  }

  /** Whether the document holds this method or lists it for any purpose. */
  public boolean mentions(String methodId) {
    return methods.containsKey(methodId)
        || listed.values().stream().anyMatch(ids -> ids.contains(methodId));
  }

  ControllerDocument mapKeys(UnaryOperator<VerificationKey> mapping) {
    Map<String, VerificationMethod> mapped = new LinkedHashMap<>();
    methods.forEach((url, method) -> mapped.put(url, method.mapKey(mapping)));
    return new ControllerDocument(id, mapped, listed);
  }

  /** Names the controller and how many methods it holds. */
  @Override
  public String toString() {
    return "ControllerDocument[" + id + ", " + methods.size() + " methods]";
  }

  /** Collects methods; not thread-safe. */
  public static final class Builder {
    private final String id;
    private final Map<String, VerificationMethod> methods = new LinkedHashMap<>();
    private final Map<ProofPurpose, Set<String>> listed = new EnumMap<>(ProofPurpose.class);

    private Builder(String id) {
      this.id = id;
    }

    /**
     * Adds a method and lists it for these purposes.
     *
     * @throws CairnException if another method of this id is there
     */
    public Builder add(VerificationMethod method, ProofPurpose... purposes) {
      VerificationMethod before = methods.putIfAbsent(method.id(), method);
      if (before != null && !before.equals(method)) {
        throw CairnException.illegalArgument(
            "Two methods have the id " + method.id() + "; give each its own.");
      }
      for (ProofPurpose purpose : purposes) {
        list(method.id(), purpose);
      }
      return this;
    }

    /** Lists a method, held here or elsewhere, for a purpose. */
    public Builder list(String methodId, ProofPurpose purpose) {
      listed.computeIfAbsent(purpose, p -> new LinkedHashSet<>()).add(methodId);
      return this;
    }

    boolean holds(String methodId) {
      return methods.containsKey(methodId);
    }

    List<String> methodIds() {
      return new ArrayList<>(methods.keySet());
    }

    /** The document. */
    public ControllerDocument build() {
      return new ControllerDocument(id, methods, listed);
    }
  }
}
