package dev.cairn.benchmarks.signing;

import com.nimbusds.jose.JOSEException;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.verification.Verification;
import java.text.ParseException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Signing and verifying a badge of 2 KB and 67 quads, beside the bare signature and nimbus. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class SigningBenchmark {
  private final Fixture fixture = new Fixture();
  private final NimbusPeer nimbus;

  /** Prepares the peer. */
  public SigningBenchmark() {
    try {
      nimbus = new NimbusPeer(fixture.jwt, fixture.key.verificationKey());
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The yardstick: one Ed25519 verification by Bouncy Castle. */
  @Benchmark
  public boolean bare() {
    return fixture.bare();
  }

  /** From bytes to a verification. */
  @Benchmark
  public Verification eddsaRdfcVerify() {
    return fixture.verify(fixture.rdfc);
  }

  /** From bytes to a verification. */
  @Benchmark
  public Verification eddsaJcsVerify() {
    return fixture.verify(fixture.jcs);
  }

  /** From bytes to a verification. */
  @Benchmark
  public Verification jwtVerify() {
    return fixture.verify(fixture.jwt);
  }

  /** The peer: the signature of the same token with a key at hand. */
  @Benchmark
  public boolean nimbusJwtVerify() throws ParseException, JOSEException {
    return nimbus.verify();
  }

  /** From a credential to a signed one. */
  @Benchmark
  public JsonObject eddsaRdfcSign() {
    return fixture.signRdfc();
  }

  /** From a base credential to a derived one. */
  @Benchmark
  public JsonObject ecdsaSdDerive() {
    return fixture.derive();
  }
}
