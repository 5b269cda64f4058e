package dev.cairn.signing.online;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * A TLS server on this machine that writes whatever a test wants, and a {@link Reach} that leads
 * the name {@value #HOST} to it and believes its certificate. Only tests can have such a reach.
 */
public final class LocalServer implements AutoCloseable {
  /** The name in its certificate. */
  public static final String HOST = "issuer.example";

  /** Answers one request. */
  @FunctionalInterface
  public interface Handler {
    /** Writes to the client; the connection is closed afterwards. */
    void answer(String head, OutputStream out) throws IOException, InterruptedException;
  }

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> heads = new CopyOnWriteArrayList<>();
  private final SSLServerSocket socket;
  private final SSLContext client;
  private volatile Handler handler = (head, out) -> {};

  /** Starts it on a free port. */
  public LocalServer() {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("EC").generateKeyPair();
      X509Certificate certificate = certificate(pair);
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry(
          "server", pair.getPrivate(), new char[0], new X509Certificate[] {certificate});
      KeyManagerFactory keys =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      keys.init(store, new char[0]);
      SSLContext server = SSLContext.getInstance("TLS");
      server.init(keys.getKeyManagers(), null, null);
      client = trusting(certificate);
      socket =
          (SSLServerSocket)
              server
                  .getServerSocketFactory()
                  .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException(e);
    }
    threads.execute(this::accept);
  }

  private static X509Certificate certificate(KeyPair pair)
      throws OperatorCreationException, GeneralSecurityException, IOException {
    Instant now = Instant.now();
    X500Name name = new X500Name("CN=" + HOST);
    return new JcaX509CertificateConverter()
        .getCertificate(
            new JcaX509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(now.minus(Duration.ofDays(1))),
                    Date.from(now.plus(Duration.ofDays(1))),
                    name,
                    pair.getPublic())
                .addExtension(
                    Extension.subjectAlternativeName,
                    false,
                    new GeneralNames(new GeneralName(GeneralName.dNSName, HOST)))
                .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }

  private static SSLContext trusting(X509Certificate certificate)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    store.setCertificateEntry("server", certificate);
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        threads.execute(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      String head = head(connection.getInputStream());
      heads.add(head);
      OutputStream out = connection.getOutputStream();
      handler.answer(head, out);
      out.flush();
    } catch (IOException e) {
      // The client hung up, as it should on most of these answers.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.append((char) next);
    }
    return head.toString();
  }

  /** Sets what it answers. */
  public void answer(Handler own) {
    this.handler = own;
  }

  /** Answers 200 with a body. */
  public void answer(String contentType, byte... body) {
    answer((head, out) -> write(out, "200 OK", contentType, body));
  }

  /** Writes a sound answer. */
  public static void write(OutputStream out, String status, String contentType, byte... body)
      throws IOException {
    out.write(
        ("HTTP/1.1 "
                + status
                + "\r\nContent-Type: "
                + contentType
                + "\r\nContent-Length: "
                + body.length
                + "\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII));
    out.write(body);
  }

  /** The heads of the requests so far. */
  public List<String> heads() {
    return List.copyOf(heads);
  }

  /** Its host and port, for an allow-list or a URL. */
  public String authority() {
    return HOST + ":" + socket.getLocalPort();
  }

  /** The URL of a path on it. */
  public String url(String path) {
    return "https://" + authority() + path;
  }

  /** All names lead here, and this machine may be asked. */
  Reach reach() {
    return reach(host -> new InetAddress[] {InetAddress.getLoopbackAddress()});
  }

  /** This machine may be asked; names lead where a test says. */
  Reach reach(Reach.Names names) {
    return new Reach(names, address -> Optional.empty(), client);
  }

  /** The same, with the addresses judged as in earnest. */
  Reach strictReach(Reach.Names names) {
    return new Reach(names, PublicAddresses::whyNot, client);
  }

  /** A loader whose every name leads here; the one way to have such a thing. */
  public GuardedLoader.Builder leadHere(GuardedLoader.Builder builder) {
    return builder.reachForTests(reach());
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }
}
