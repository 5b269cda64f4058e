package dev.cairn.signing.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonString;
import dev.cairn.signing.context.BothWays;
import dev.cairn.signing.context.CanonicalForm;
import dev.cairn.signing.context.GeneratedCredentials;
import dev.cairn.signing.rdf.CanonicalDataset;
import dev.cairn.signing.rdf.HashAlgorithm;
import dev.cairn.signing.rdf.NQuadsParser;
import dev.cairn.signing.rdf.Rdfc10;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where blank nodes look alike, npm rdf-canonize decides. */
@DisplayName("RDFC-1.0 beside rdf-canonize")
class RdfCanonizeDifferentialTest {
  private static final int GRAPHS = 400;

  private static NodePeers peers;

  @BeforeAll
  static void start() {
    peers = NodePeers.start();
  }

  @AfterAll
  static void stop() {
    if (peers != null) {
      peers.close();
    }
  }

  private enum Shape {
    /** Any blank node may point to any. */
    RANDOM,
    /** Nodes on rings of equal length, which only hash N-degree quads tells apart. */
    RINGS,
    /** The same few trees over and over, as addresses in a badge. */
    TWINS,
    /** Blank nodes that name graphs too. */
    GRAPHS
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Generated graphs full of blank nodes get the same text")
  void generatedGraphsGetTheSameText(Shape shape) {
    Random random = new Random(shape.ordinal());
    int deep = 0;
    for (int i = 0; i < GRAPHS; i++) {
      String graph = String.join("", generate(shape, random));
      HashAlgorithm hash = i % 5 == 0 ? HashAlgorithm.SHA_384 : HashAlgorithm.SHA_256;
      Reading<CanonicalDataset> ours = Rdfc10.canonicalize(NQuadsParser.parse(graph), hash);
      if (ours.isAccepted()) {
        assertThat(ours.orThrow().text()).as(graph).isEqualTo(theirs(graph, hash));
        deep += ours.orThrow().work() > 0 ? 1 : 0;
      }
    }
    assertThat(deep).as("graphs that needed N-degree hashing").isGreaterThan(GRAPHS / 10);
  }

  private static String theirs(String graph, HashAlgorithm hash) {
    return ((JsonString)
            peers.ask(
                NodePeers.request("rdf.canonicalize")
                    .put("nquads", graph)
                    .put("hash", hash == HashAlgorithm.SHA_256 ? "sha256" : "sha384")))
        .value();
  }

  private static TreeSet<String> generate(Shape shape, Random random) {
    TreeSet<String> lines = new TreeSet<>();
    int size = 2 + random.nextInt(5);
    switch (shape) {
      case RANDOM -> {
        for (int i = 0; i < size; i++) {
          lines.add(edge(random.nextInt(size), 0, random.nextInt(size)));
        }
      }
      case RINGS -> {
        int length = 2 + random.nextInt(2);
        for (int ring = 0; ring < 2; ring++) {
          for (int i = 0; i < length; i++) {
            int from = ring * length + i;
            lines.add(edge(from, 0, ring * length + (i + 1) % length));
            if (random.nextInt(4) == 0) {
              lines.add(text(from, random.nextInt(2)));
            }
          }
        }
      }
      case TWINS -> {
        for (int twin = 0; twin < 2 + random.nextInt(2); twin++) {
          lines.add("<urn:s" + random.nextInt(2) + "> <urn:p> _:n" + twin * 3 + " .\n");
          lines.add(edge(twin * 3, 0, twin * 3 + 1));
          lines.add(edge(twin * 3, 0, twin * 3 + 2));
          lines.add(text(twin * 3 + 1, 0));
          lines.add(text(twin * 3 + 2, random.nextInt(3) == 0 ? 1 : 0));
        }
      }
      case GRAPHS -> {
        for (int i = 0; i < size / 2 + 1; i++) {
          lines.add(
              edge(random.nextInt(size), 0, random.nextInt(size))
                  .replace(" .\n", " _:n" + random.nextInt(size) + " .\n"));
        }
      }
    }
    return lines;
  }

  private static String edge(int from, int predicate, int to) {
    return "_:n" + from + " <urn:p" + predicate + "> _:n" + to + " .\n";
  }

  private static String text(int node, int text) {
    return "_:n" + node + " <urn:text> \"" + text + "\" .\n";
  }

  @Test
  @DisplayName("Credentials full of unnamed nodes that look alike get one text by both ways")
  void credentialsOfNodesThatLookAlikeGetTheSameText() {
    BothWays ways = BothWays.builtIn();
    int deep = 0;
    for (int seed = 0; seed < GRAPHS; seed++) {
      Reading<CanonicalForm> ours = ways.agree(GeneratedCredentials.alike(seed));
      if (ours.isAccepted()) {
        String text = ours.orThrow().dataset().text();
        assertThat(text).isEqualTo(theirs(shuffled(text, seed), HashAlgorithm.SHA_256));
        deep += ours.orThrow().dataset().work() > 0 ? 1 : 0;
      }
    }
    assertThat(deep).as("credentials that needed N-degree hashing").isGreaterThan(GRAPHS / 2);
  }

  /** The same graph with its lines and labels in another order. */
  private static String shuffled(String text, int seed) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    Collections.shuffle(lines, new Random(seed));
    String mixed = String.join("\n", lines) + "\n";
    return Pattern.compile("_:c14n(\\d+)")
        .matcher(mixed)
        .replaceAll(m -> "_:x" + Integer.parseInt(m.group(1)) * 7919 % 1009);
  }

  @Test
  @DisplayName("Equal addresses twice, below issuer and source")
  void equalAddressesTwice() {
    List<String> lines = new ArrayList<>();
    for (String owner : List.of("issuer", "source")) {
      lines.add("<urn:%1$s> <urn:address> _:%1$s .\n".formatted(owner));
      lines.add("_:%1$s <urn:street> \"Steinbruch 1\" .\n".formatted(owner));
      lines.add("_:%1$s <urn:geo> _:%1$sgeo .\n".formatted(owner));
      lines.add("_:%1$sgeo <urn:latitude> \"4.82082E1\" .\n".formatted(owner));
    }
    String graph = String.join("", lines);
    CanonicalDataset ours =
        Rdfc10.canonicalize(NQuadsParser.parse(graph), HashAlgorithm.SHA_256).orThrow();

    assertThat(ours.work()).isPositive();
    assertThat(ours.text()).isEqualTo(theirs(graph, HashAlgorithm.SHA_256));
  }
}
