package dev.cairn.benchmarks.signing;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.key.KeyProviders;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Measures signing and verifying against its goals and prints a table in Markdown. */
public final class SigningSpeed {
  private static final int PAIRS = 2_000;
  private static final int NODE_ROUNDS = 5;
  private static final int NODE_CALLS = 60;

  private final PrintStream out;
  private final Path root;
  private final Fixture fixture = new Fixture();

  private SigningSpeed(PrintStream out, Path root) {
    this.out = out;
    this.root = root;
  }

  /** Measures: the project's folder is the one argument. */
  public static void main(String[] args) throws Exception {
    new SigningSpeed(System.out, Path.of(args[0])).run();
  }

  private void run() throws Exception {
    out.println("| call | time µs | beside | time µs | ratio | goal |");
    out.println("| --- | ---: | --- | ---: | ---: | --- |");
    Callable<?> bare = fixture::bare;
    Rounds.Times verify =
        beside("eddsa-rdfc-2022 verify", () -> fixture.verify(fixture.rdfc), bare, "≤ 1.6");
    Rounds.Times jcs =
        beside("eddsa-jcs-2022 verify", () -> fixture.verify(fixture.jcs), bare, "≤ 1.8");
    withNativeProvider(bare);
    NimbusPeer nimbus = new NimbusPeer(fixture.jwt, fixture.key.verificationKey());
    Rounds.Times jwt = Rounds.alternate(() -> fixture.verify(fixture.jwt), nimbus::verify, PAIRS);
    faster("EdDSA JWT verify", jwt.whole(), "nimbus-jose-jwt", jwt.bare(), "≥ 2");
    List<Path> iron = IronPeer.classPath(root.resolve("examples/benchmarks/target/iron"));
    Optional<IronPeer> peer =
        IronPeer.start(
            iron, Fixture.bytes(fixture.unsigned), fixture.keyPair(), fixture.method(), contexts());
    if (peer.isPresent()) {
      Rounds.Times times =
          Rounds.alternate(
              () -> fixture.verify(fixture.rdfc), peer.get().verification(), PAIRS / 10);
      faster("eddsa-rdfc-2022 verify", times.whole(), "iron 0.14", times.bare(), "≥ 15");
    } else {
      out.println("| eddsa-rdfc-2022 verify | | iron 0.14: not built | | | ≥ 15 |");
    }
    node(verify.whole(), jcs.whole());
    coldStart(iron, peer);
  }

  private void withNativeProvider(Callable<?> bare) throws Exception {
    Optional<Provider> found = KeyProviders.findNative(SigningSpeed.class.getClassLoader());
    if (found.isEmpty()) {
      out.println("| eddsa-rdfc-2022 verify, native | | no native provider here | | | |");
      return;
    }
    Verifying verifying = new Verifying(found);
    String name = found.get().getName();
    beside("eddsa-rdfc-2022 verify with " + name, () -> verifying.verify(fixture.rdfc), bare, "");
    beside("eddsa-jcs-2022 verify with " + name, () -> verifying.verify(fixture.jcs), bare, "");
  }

  private Rounds.Times beside(String call, Callable<?> whole, Callable<?> bare, String goal)
      throws Exception {
    Rounds.Times times = Rounds.alternate(whole, bare, PAIRS);
    row(call, times.whole(), "bare Bouncy Castle Ed25519", times.bare(), times.ratio(), goal);
    return times;
  }

  private void faster(String call, double ours, String peer, double theirs, String goal) {
    row(call, ours, peer, theirs, theirs / ours, goal);
  }

  private void row(String call, double time, String peer, double other, double ratio, String goal) {
    out.printf(
        Locale.ROOT,
        "| %s | %.1f | %s | %.1f | %.2f | %s |%n",
        call,
        time,
        peer,
        other,
        ratio,
        goal);
    out.flush();
  }

  private void node(double verify, double jcs) throws Exception {
    double sign = Rounds.alternate(fixture::signRdfc, fixture::bare, PAIRS).whole();
    double derive = Rounds.alternate(fixture::derive, fixture::bare, PAIRS / 10).whole();
    Optional<NodePeer> started = NodePeer.start(root.resolve("signing/src/test/peers"), contexts());
    if (started.isEmpty()) {
      out.println("| all | | @digitalbazaar/vc: not installed | | | |");
      return;
    }
    try (NodePeer peer = started.get()) {
      JsonObject rdfcBadge = JsonReader.strict().readObject(fixture.rdfc).orThrow();
      JsonObject jcsBadge = JsonReader.strict().readObject(fixture.jcs).orThrow();
      String name = "@digitalbazaar/vc";
      faster(
          "eddsa-rdfc-2022 verify",
          verify,
          name,
          quietest(() -> peer.verify(rdfcBadge, NODE_CALLS)),
          "≥ 30");
      faster(
          "eddsa-rdfc-2022 sign",
          sign,
          name,
          quietest(() -> peer.sign("eddsa-rdfc-2022", fixture.key, fixture.unsigned, NODE_CALLS)),
          "≥ 50");
      faster(
          "eddsa-jcs-2022 verify",
          jcs,
          name,
          quietest(() -> peer.verify(jcsBadge, NODE_CALLS)),
          "≥ 4");
      derive(peer, name, derive);
    }
  }

  /** The peer cannot derive from a badge with a list, so it gets one without. */
  private void derive(NodePeer peer, String name, double ours) throws Exception {
    try {
      double theirs = quietest(() -> peer.derive(fixture.base, Fixture.REVEALED, NODE_CALLS / 4));
      faster("ecdsa-sd-2023 derive", ours, name, theirs, "≥ 10");
    } catch (IllegalStateException e) {
      Fixture.Listless listless = fixture.listless();
      double own = Rounds.alternate(listless::derive, fixture::bare, PAIRS / 10).whole();
      double theirs =
          quietest(() -> peer.derive(listless.base(), Fixture.REVEALED, NODE_CALLS / 4));
      faster("ecdsa-sd-2023 derive, no list", own, name, theirs, "≥ 10");
      out.printf(
          Locale.ROOT,
          "| ecdsa-sd-2023 derive | %.1f | %s: fails on the list | | | |%n",
          ours,
          name);
    }
  }

  /** The first round warms the peer up. */
  private static double quietest(Callable<Double> round) throws Exception {
    round.call();
    List<Double> rounds = new ArrayList<>();
    for (int i = 0; i < NODE_ROUNDS; i++) {
      rounds.add(round.call());
    }
    return Rounds.quietest(rounds, Double::doubleValue);
  }

  private void coldStart(List<Path> iron, Optional<IronPeer> peer) throws Exception {
    if (peer.isEmpty()) {
      out.println("| cold start | | iron 0.14: not built | | | ≤ 1/3 |");
      return;
    }
    Path own = Files.createTempFile("badge", ".json");
    Path other = Files.createTempFile("badge", ".json");
    try {
      Files.write(own, fixture.rdfc);
      Files.write(other, peer.get().signed());
      ColdStart.Beyond beyond = ColdStart.measure(own, other, iron, contextFiles());
      row(
          "cold start to verified, beyond an empty JVM",
          beyond.ours() * 1000,
          "iron 0.14",
          beyond.theirs() * 1000,
          beyond.ours() / beyond.theirs(),
          "≤ 0.33");
    } finally {
      Files.delete(own);
      Files.delete(other);
    }
  }

  private static Map<String, Path> contextFiles() {
    Path folder =
        Path.of(System.getProperty("cairn.shared", "../shared")).resolve("vectors/contexts");
    Map<String, Path> files = new LinkedHashMap<>();
    files.put("https://www.w3.org/ns/credentials/v2", folder.resolve("ns/credentials-v2.jsonld"));
    files.put("https://www.w3.org/ns/did/v1", folder.resolve("1edtech-validator/did-v1.jsonld"));
    files.put(
        "https://w3id.org/security/multikey/v1", folder.resolve("security/multikey/v1.jsonld"));
    files.put(
        "https://w3id.org/security/data-integrity/v2",
        folder.resolve("security/data-integrity/v2.jsonld"));
    files.put(
        "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",
        folder.resolve("1edtech-validator/ob-v3p0-3.0.3.json"));
    return files;
  }

  private static Map<String, byte[]> contexts() throws IOException {
    Map<String, byte[]> contexts = new LinkedHashMap<>();
    for (Map.Entry<String, Path> file : contextFiles().entrySet()) {
      contexts.put(file.getKey(), Files.readAllBytes(file.getValue()));
    }
    return contexts;
  }
}
