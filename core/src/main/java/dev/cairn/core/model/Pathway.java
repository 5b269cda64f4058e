package dev.cairn.core.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A way to a destination, made of components ({@code ceterms:Pathway}).
 *
 * <p>Immutable and thread-safe. Make one with {@link #builder()}.
 */
@Value.Immutable
@WideType
public interface Pathway extends DescribedResource {
  /** Starts a pathway; the id must be set. */
  static Builder builder() {
    return new Builder();
  }

  @Override
  @Value.Default
  default String type() {
    return "Pathway";
  }

  /** The ids of the components it leads to. */
  List<String> destinations();

  /** The ids of its components. */
  List<String> parts();

  /** The ids of the components right below it. */
  List<String> children();

  /** The ids of the models whose stages it uses. */
  List<String> progressionModels();

  /** The ids of who owns it. */
  List<String> ownedBy();

  /** The ids of who offers it. */
  List<String> offeredBy();

  /** Its languages, tags of BCP 47 as written. */
  List<String> inLanguage();

  /** The ids of all components it names, each once: destinations, children, parts. */
  default Set<String> components() {
    Set<String> all = new LinkedHashSet<>(destinations());
    all.addAll(children());
    all.addAll(parts());
    return all;
  }

  /** Collects the fields; not thread-safe. */
  final class Builder extends ImmutablePathway.Builder {
    Builder() {}
  }
}
