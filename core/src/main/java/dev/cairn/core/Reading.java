package dev.cairn.core;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What came of reading a document: {@link Accepted} with the value, or {@link Refused} with at
 * least one {@link Finding.Severity#ERROR}. Bad input is data, so readers return this and do not
 * throw.
 *
 * <p>Immutable and thread-safe when the value is.
 *
 * @param <T> what was read
 */
public sealed interface Reading<T> permits Reading.Accepted, Reading.Refused {

  /** Everything found, in document order; errors only if refused. */
  List<Finding> findings();

  /** Whether a value was read. */
  boolean isAccepted();

  /**
   * The value.
   *
   * @throws CairnException with {@link CairnException.Code#REFUSED_INPUT} if refused; its message
   *     is the first error
   */
  T orThrow();

  /** Applies one of two functions, the exhaustive way to take a reading apart. */
  <R> R match(Function<Accepted<T>, R> accepted, Function<Refused<T>, R> refused);

  /** Goes on with the value where there is one, keeping the warnings found so far. */
  default <R> Reading<R> then(Function<? super T, Reading<R>> next) {
    return match(
        a -> {
          Reading<R> r = next.apply(a.value());
          if (a.findings().isEmpty()) {
            return r;
          }
          List<Finding> all = Findings.concat(a.findings(), r.findings());
          return r.match(ra -> new Accepted<>(ra.value(), all), rr -> new Refused<>(all));
        },
        r -> new Refused<>(r.findings()));
  }

  /** An accepted reading without findings. */
  static <T> Reading<T> of(T value) {
    return new Accepted<>(value, List.of());
  }

  /** Accepted if {@code findings} hold no error, else refused. */
  static <T> Reading<T> of(T value, List<Finding> findings) {
    return Findings.hasError(findings) ? new Refused<>(findings) : new Accepted<>(value, findings);
  }

  /** A refused reading with one error. */
  static <T> Reading<T> refused(String code, String pointer, String message) {
    return new Refused<>(List.of(Finding.error(code, pointer, message)));
  }

  /** A refused reading. */
  static <T> Reading<T> refused(List<Finding> findings) {
    return new Refused<>(findings);
  }

  /**
   * The value was read.
   *
   * @param value what was read
   * @param findings warnings and notes; no errors
   */
  record Accepted<T>(T value, List<Finding> findings) implements Reading<T> {
    /** Copies the findings. */
    public Accepted {
      Objects.requireNonNull(value, "value");
      findings = List.copyOf(findings);
      if (Findings.hasError(findings)) {
        throw CairnException.illegalArgument("An accepted reading holds no error; refuse it.");
      }
    }

    @Override
    public boolean isAccepted() {
      return true;
    }

    @Override
    public T orThrow() {
      return value;
    }

    @Override
    public <R> R match(Function<Accepted<T>, R> accepted, Function<Refused<T>, R> refused) {
      return accepted.apply(this);
    }
  }

  /**
   * The document was refused.
   *
   * @param findings at least one error
   */
  record Refused<T>(List<Finding> findings) implements Reading<T> {
    /** Copies the findings. */
    public Refused {
      findings = List.copyOf(findings);
      if (!Findings.hasError(findings)) {
        throw CairnException.illegalArgument("A refusal needs an error; say why it was refused.");
      }
    }

    @Override
    public boolean isAccepted() {
      return false;
    }

    @Override
    public T orThrow() {
      Finding first =
          findings.stream()
              .filter(f -> f.severity() == Finding.Severity.ERROR)
              .findFirst()
              .orElseThrow();
      String where = first.pointer().isEmpty() ? "" : " (at " + first.pointer() + ")";
      throw new CairnException(CairnException.Code.REFUSED_INPUT, first.message() + where);
    }

    @Override
    public <R> R match(Function<Accepted<T>, R> accepted, Function<Refused<T>, R> refused) {
      return refused.apply(this);
    }
  }
}
