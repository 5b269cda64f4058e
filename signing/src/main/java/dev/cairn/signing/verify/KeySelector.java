package dev.cairn.signing.verify;

import java.util.Objects;
import java.util.function.Function;

/** How a proof names its key. Never the key itself: that comes from the controller. */
public sealed interface KeySelector
    permits KeySelector.Method, KeySelector.Thumbprint, KeySelector.Unnamed {

  /** Takes the ways apart, exhaustively. */
  <R> R match(
      Function<Method, R> method, Function<Thumbprint, R> thumbprint, Function<Unnamed, R> unnamed);

  /** By the absolute URL of a verification method. */
  static KeySelector method(String url) {
    return new Method(url);
  }

  /** By RFC 7638 thumbprint: the issuer's method that has this key, as a header {@code jwk} may. */
  static KeySelector thumbprint(String thumbprint) {
    return new Thumbprint(thumbprint);
  }

  /** Not at all, as some tokens do; whose key it is stays unknown. */
  static KeySelector unnamed() {
    return new Unnamed();
  }

  /**
   * A verification method.
   *
   * @param url absolute, as the proof states it
   */
  record Method(String url) implements KeySelector {
    /** Checks that the URL is there. */
    public Method {
      Objects.requireNonNull(url, "url");
    }

    @Override
    public <R> R match(
        Function<Method, R> method,
        Function<Thumbprint, R> thumbprint,
        Function<Unnamed, R> unnamed) {
      return method.apply(this);
    }
  }

  /**
   * Any method of the issuer's document with this key.
   *
   * @param value base64url, SHA-256
   */
  record Thumbprint(String value) implements KeySelector {
    /** Checks that the thumbprint is there. */
    public Thumbprint {
      Objects.requireNonNull(value, "value");
    }

    @Override
    public <R> R match(
        Function<Method, R> method,
        Function<Thumbprint, R> thumbprint,
        Function<Unnamed, R> unnamed) {
      return thumbprint.apply(this);
    }
  }

  /** No key is named. */
  record Unnamed() implements KeySelector {
    @Override
    public <R> R match(
        Function<Method, R> method,
        Function<Thumbprint, R> thumbprint,
        Function<Unnamed, R> unnamed) {
      return unnamed.apply(this);
    }
  }
}
