package dev.cairn.core.format.ctdl;

import dev.cairn.core.model.WideType;
import org.immutables.value.Value;

/**
 * A credential: a degree, certificate, licence, badge or microcredential, by its class.
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public non-sealed interface CtdlCredential extends CtdlResource, Offered {
  /** Starts a credential; id and type must be set. */
  static Builder builder() {
    return new Builder();
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutableCtdlCredential.Builder {
    Builder() {}
  }
}
