package dev.cairn.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonReader;
import dev.cairn.core.json.JsonWriter;
import dev.cairn.core.verification.VerificationRequest;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.did.DidKey;
import dev.cairn.signing.key.KeyAlgorithm;
import dev.cairn.signing.key.SecretKey;
import dev.cairn.signing.log.Appended;
import dev.cairn.signing.log.Checkpoint;
import dev.cairn.signing.log.InclusionProof;
import dev.cairn.signing.log.LogReader;
import dev.cairn.signing.log.LogWriter;
import dev.cairn.signing.log.MerkleHash;
import dev.cairn.signing.log.NoteSigner;
import dev.cairn.signing.log.Sha256;
import dev.cairn.signing.status.StatusListChecker;
import dev.cairn.signing.status.StatusListStore;
import dev.cairn.signing.status.StatusPurpose;
import dev.cairn.signing.suite.Cryptosuite;
import dev.cairn.signing.suite.Cryptosuites;
import dev.cairn.signing.verify.CredentialIssuer;
import dev.cairn.signing.verify.ProofVerifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * 24 threads verify, revoke, publish, append and prove at once, and none gets a wrong answer; for
 * three seconds, or as many as {@code -Dcairn.load.seconds} says.
 */
class ConcurrentUseTest {
  private static final int SECONDS = Integer.getInteger("cairn.load.seconds", 3);
  private static final int CREDENTIALS = 200;
  private static final String URL = "https://uni.example/status/1";
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final VerificationRequest NOW =
      VerificationRequest.at(Instant.parse("2026-06-01T00:00:00Z"));

  private interface Job {
    void run() throws Exception;
  }

  @TempDir Path dir;
  private final SecretKey key = SecretKey.generate(KeyAlgorithm.ED25519, new SecureRandom());
  private final Cryptosuites suites = Suites.standard();
  private final Cryptosuite suite = suites.find("eddsa-jcs-2022").orElseThrow();
  private final AtomicReference<byte[]> published = new AtomicReference<>(new byte[0]);
  private final List<byte[]> credentials = new ArrayList<>();
  private final Map<Integer, Long> indexes = new ConcurrentHashMap<>();
  private final AtomicLong[] suspended = new AtomicLong[CREDENTIALS];
  private final ConcurrentLinkedQueue<Throwable> faults = new ConcurrentLinkedQueue<>();
  private final AtomicLong answers = new AtomicLong();
  private StatusListStore store;
  private ProofVerifier verifier;

  @BeforeEach
  void issue() throws Exception {
    store =
        StatusListStore.create(
            dir.resolve("list"), StatusPurpose.SUSPENSION, 1, new SecureRandom());
    List<Long> drawn = store.allocate(CREDENTIALS);
    for (int i = 0; i < CREDENTIALS; i++) {
      indexes.put(i, drawn.get(i));
      suspended[i] = new AtomicLong();
      credentials.add(signed(unsigned(drawn.get(i))));
    }
    publish();
    verifier =
        StandardVerifier.builder(suites, ControllerSource.didKey())
            .status(StatusListChecker.of(url -> Optional.of(published.get())))
            .build();
  }

  private JsonObject unsigned(long index) {
    return JsonReader.strict()
        .readObject(
            ("{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                    + "\"type\":[\"VerifiableCredential\"],\"issuer\":\""
                    + DidKey.of(key.verificationKey())
                    + "\",\"validFrom\":\"2026-01-01T00:00:00Z\","
                    + "\"credentialSubject\":{\"id\":\"urn:uuid:1\"}}")
                .getBytes(StandardCharsets.UTF_8))
        .orThrow()
        .with("credentialStatus", store.list().entry(URL, StatusPurpose.SUSPENSION, index));
  }

  private byte[] signed(JsonObject credential) {
    return JsonWriter.prettyBytes(
        CredentialIssuer.of(suite, key, DidKey.methodOf(key.verificationKey()))
            .issue(credential, FROM)
            .orThrow());
  }

  private void publish() {
    published.set(
        signed(
            store
                .list()
                .credential(
                    URL, DidKey.of(key.verificationKey()), StatusPurpose.SUSPENSION, FROM)));
  }

  @Test
  void noThreadGetsAWrongAnswer() throws Exception {
    NoteSigner signer = NoteSigner.of("log.example/load", key);
    try (LogWriter log = LogWriter.create(dir.resolve("log"), signer)) {
      log.append(List.of(entry(0)));
      List<Job> jobs = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int own = i;
        jobs.add(() -> suspendAndRelease(own));
        jobs.add(() -> append(log));
      }
      for (int i = 0; i < 4; i++) {
        LogReader reader = log.reader();
        jobs.add(() -> prove(reader));
      }
      for (int i = 0; i < 12; i++) {
        jobs.add(this::verify);
      }
      assertThat(jobs).hasSize(24);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      List<Thread> threads = jobs.stream().map(job -> new Thread(() -> work(job, end))).toList();
      threads.forEach(Thread::start);
      for (Thread thread : threads) {
        thread.join();
      }
      try (LogReader reader = log.reader()) {
        assertThat(reader.audit().orThrow()).isEqualTo(log.checkpoint());
      }
    }
    store.close();
    assertThat(faults).isEmpty();
    assertThat(answers.get()).isGreaterThan(100);
  }

  private void work(Job job, long end) {
    while (System.nanoTime() < end && faults.isEmpty()) {
      try {
        job.run();
        answers.incrementAndGet();
      } catch (Exception | AssertionError e) {
        faults.add(e);
      }
    }
  }

  /**
   * Changes one of this thread's own credentials and publishes. The counter is odd while the change
   * is under way, and its second bit says what was last published.
   */
  private void suspendAndRelease(int own) throws Exception {
    int i = 4 * ThreadLocalRandom.current().nextInt(CREDENTIALS / 4) + own;
    boolean now = (suspended[i].incrementAndGet() & 2) == 0;
    store.set(Map.of(indexes.get(i), now));
    synchronized (this) {
      publish();
    }
    suspended[i].incrementAndGet();
  }

  /** What did not change meanwhile has one right answer. */
  private void verify() {
    int i = ThreadLocalRandom.current().nextInt(CREDENTIALS);
    long before = suspended[i].get();
    String word = verifier.verify(credentials.get(i), NOW).word();
    long after = suspended[i].get();
    if (before == after && (before & 1) == 0) {
      assertThat(word).isEqualTo((before & 2) == 0 ? "verified" : "rejected");
    } else {
      assertThat(word).isIn("verified", "rejected");
    }
  }

  private static Sha256 entry(long i) {
    return Sha256.of(ByteBuffer.allocate(8).putLong(i).array());
  }

  private void append(LogWriter log) throws Exception {
    Sha256 entry = entry(ThreadLocalRandom.current().nextLong());
    Appended appended = log.append(List.of(entry));
    try (LogReader reader = log.reader()) {
      InclusionProof proof = reader.inclusion(appended.first(), appended.checkpoint().size());
      assertThat(proof.proves(MerkleHash.leaf(entry), appended.checkpoint().root())).isTrue();
    }
  }

  private void prove(LogReader reader) throws Exception {
    Checkpoint before = reader.checkpoint();
    Checkpoint now = reader.refresh().orThrow();
    long index = ThreadLocalRandom.current().nextLong(now.size());
    assertThat(
            reader
                .inclusion(index, now.size())
                .proves(MerkleHash.leaf(reader.entry(index)), now.root()))
        .isTrue();
    assertThat(reader.consistency(before.size(), now.size()).proves(before.root(), now.root()))
        .isTrue();
  }
}
