package dev.cairn.signing.timestamp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A real timestamping authority in a folder: {@code openssl ts} with keys made for the test. */
final class OpensslAuthority implements TimestampAuthority {
  /** The policy it stamps under unless asked for another it knows. */
  static final String POLICY = "1.2.3.4.1";

  private static final List<String> EC =
      List.of("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256");
  private static final List<String> RSA = List.of("-newkey", "rsa:2048");
  private static final String SOUND_USAGE = "critical,timeStamping";

  private final Path folder;

  private OpensslAuthority(Path folder) {
    this.folder = folder;
  }

  /** An authority whose certificate is for timestamping alone, as it must be. */
  static OpensslAuthority in(Path folder) throws IOException {
    return in(folder, SOUND_USAGE, EC);
  }

  /** The same with keys that take longer to make. */
  static OpensslAuthority withRsaIn(Path folder) throws IOException {
    return in(folder, SOUND_USAGE, RSA);
  }

  /** An authority with another extended key usage. */
  static OpensslAuthority in(Path folder, String usage) throws IOException {
    return in(folder, usage, EC);
  }

  private static OpensslAuthority in(Path folder, String usage, List<String> key)
      throws IOException {
    Files.createDirectories(folder);
    OpensslAuthority authority = new OpensslAuthority(folder);
    authority.requireOpenssl();
    authority.write(
        "ca.cnf",
        """
        [req]
        distinguished_name = dn
        prompt = no
        x509_extensions = ca
        [dn]
        CN = Cairn test root
        [ca]
        basicConstraints = critical,CA:TRUE
        keyUsage = critical,keyCertSign,cRLSign
        """);
    authority.write(
        "tsa.ext",
        "basicConstraints = CA:FALSE\nkeyUsage = critical,digitalSignature\nextendedKeyUsage = "
            + usage
            + "\n");
    authority.write(
        "ts.cnf",
        """
        [tsa]
        default_tsa = main
        [main]
        dir = .
        serial = ./serial
        crypto_device = builtin
        signer_cert = ./tsa.pem
        certs = ./root.pem
        signer_key = ./tsa.key
        signer_digest = sha256
        default_policy = 1.2.3.4.1
        other_policies = 1.2.3.4.5
        digests = sha256, sha512
        accuracy = secs:1, millisecs:500
        ordering = yes
        tsa_name = yes
        ess_cert_id_chain = yes
        ess_cert_id_alg = sha256
        """);
    authority.write("serial", "01\n");
    authority.request(
        key, "-x509", "-keyout", "root.key", "-out", "root.pem", "-days", "2", "-config", "ca.cnf");
    authority.request(
        key, "-keyout", "tsa.key", "-out", "tsa.csr", "-subj", "/CN=Cairn test timestamps");
    authority.run(
        "x509",
        "-req",
        "-in",
        "tsa.csr",
        "-CA",
        "root.pem",
        "-CAkey",
        "root.key",
        "-CAcreateserial",
        "-out",
        "tsa.pem",
        "-days",
        "2",
        "-extfile",
        "tsa.ext");
    return authority;
  }

  private void request(List<String> key, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(List.of("req", "-nodes"));
    all.addAll(key);
    all.addAll(List.of(arguments));
    run(all.toArray(String[]::new));
  }

  private void requireOpenssl() {
    try {
      run("version");
    } catch (IOException e) {
      String message = "Skipped: no openssl; install it.";
      if ("true".equals(System.getenv("CI"))) {
        throw new AssertionError(message, e);
      }
      Assumptions.abort(message);
    }
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  /** The certificate to trust. */
  X509Certificate root() throws Exception {
    return (X509Certificate)
        CertificateFactory.getInstance("X.509")
            .generateCertificate(
                new ByteArrayInputStream(Files.readAllBytes(folder.resolve("root.pem"))));
  }

  @Override
  public byte[] answer(byte[] request) throws IOException {
    Files.write(folder.resolve("request.tsq"), request);
    run("ts", "-reply", "-queryfile", "request.tsq", "-config", "ts.cnf", "-out", "answer.tsr");
    return Files.readAllBytes(folder.resolve("answer.tsr"));
  }

  /** Whether openssl itself takes an answer for one to a request. */
  boolean confirms(byte[] request, byte[] answer) throws IOException {
    Files.write(folder.resolve("q.tsq"), request);
    Files.write(folder.resolve("a.tsr"), answer);
    try {
      run("ts", "-verify", "-queryfile", "q.tsq", "-in", "a.tsr", "-CAfile", "root.pem");
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private void run(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("openssl"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("openssl.log").toFile())
            .start();
    process.getOutputStream().close();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("openssl took too long");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    if (process.exitValue() != 0) {
      throw new IOException(
          String.join(" ", command) + ": " + Files.readString(folder.resolve("openssl.log")));
    }
  }
}
