package dev.cairn.signing.online;

import dev.cairn.core.Finding;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.util.Timeout;

/**
 * One request over a connection of its own. The name is resolved once, every address it has is
 * judged, and the connection goes to one of these very addresses; nothing resolves it again, so the
 * name cannot lead elsewhere in between. No proxy, no cookie, no redirect, no credentials.
 */
final class Exchange {
  private static final int MAX_LINE = 8_192;
  private static final int MAX_HEADERS = 100;

  private final Reach reach;
  private final LoaderLimits limits;
  private final Target target;
  private final ExpectedContent expected;
  private final HttpGet request;

  Exchange(Reach reach, LoaderLimits limits, Target target, ExpectedContent expected) {
    this.reach = reach;
    this.limits = limits;
    this.target = target;
    this.expected = expected;
    this.request = new HttpGet(target.url());
    request.setHeader("Accept", expected.accept());
    request.setHeader("Accept-Encoding", "gzip");
  }

  /** Ends it from another thread; the connection is cut. */
  void cancel() {
    request.cancel();
  }

  Fetch run() {
    try {
      InetAddress[] addresses = reach.names().resolve(target.host());
      for (InetAddress address : addresses) {
        Optional<String> why = reach.refusal().apply(address);
        if (why.isPresent()) {
          return unavailable(
              "address",
              target.host()
                  + " leads to "
                  + address.getHostAddress()
                  + ", an address of "
                  + why.get()
                  + "; only public addresses are asked");
        }
      }
      return ask(addresses);
    } catch (UnknownHostException e) {
      return unavailable("unreachable", "nobody knows the name " + target.host() + "; try later");
    } catch (SSLException e) {
      return unavailable(
          "tls",
          target.host() + " does not prove that it is " + target.host() + "; tell its owner");
    } catch (InterruptedIOException e) {
      return late();
    } catch (IOException | RuntimeException e) {
      // Whatever a stranger's answer sets off in the client is the stranger's fault, not an end.
      return unavailable(
          "unreachable",
          target.host() + " did not answer as it should; try later, or tell its owner");
    }
  }

  private Fetch ask(InetAddress... addresses) throws IOException {
    try (CloseableHttpClient client = client(addresses)) {
      return client.execute(
          new HttpHost(target.url().getScheme(), target.host(), target.port()),
          request,
          this::read);
    }
  }

  private CloseableHttpClient client(InetAddress... judged) {
    Timeout timeout = Timeout.of(limits.timeout());
    BasicHttpClientConnectionManager connections =
        new BasicHttpClientConnectionManager(
            new DefaultHttpClientConnectionOperator(
                proxy -> new Socket(Proxy.NO_PROXY),
                DefaultSchemePortResolver.INSTANCE,
                new JudgedAddresses(target.host(), List.of(judged)),
                RegistryBuilder.<TlsSocketStrategy>create()
                    .register("https", new DefaultClientTlsStrategy(reach.tls()))
                    .build()),
            ManagedHttpClientConnectionFactory.builder()
                .http1Config(
                    Http1Config.custom()
                        .setMaxLineLength(MAX_LINE)
                        .setMaxHeaderCount(MAX_HEADERS)
                        .build())
                .build());
    connections.setConnectionConfig(
        ConnectionConfig.custom().setConnectTimeout(timeout).setSocketTimeout(timeout).build());
    return HttpClientBuilder.create()
        .setConnectionManager(connections)
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setDefaultRequestConfig(
            RequestConfig.custom()
                .setResponseTimeout(timeout)
                .setAuthenticationEnabled(false)
                .setRedirectsEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build())
        .setUserAgent("Cairn")
        .disableRedirectHandling()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableAutomaticRetries()
        .disableContentCompression()
        .build();
  }

  private Fetch read(ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    if (status >= 300 && status < 400) {
      return cut(
          unavailable(
              "redirect",
              "it sends on to another address, which is not followed; name the document by the"
                  + " address where it is, or give it as a file"));
    }
    if (status != 200) {
      return cut(
          unavailable("status", "it answers with the HTTP status " + status + "; ask its owner"));
    }
    Optional<String> encoding = encoding(response);
    if (encoding.isPresent() && !encoding.get().equals("gzip")) {
      return cut(unavailable("encoding", "it is packed in a way that nobody asked for"));
    }
    HttpEntity entity = response.getEntity();
    String type = entity == null || entity.getContentType() == null ? "" : entity.getContentType();
    if (!expected.takes(type)) {
      return cut(
          unavailable(
              "type", "it is of the kind \"" + shown(type) + "\"; ask its owner to mend it"));
    }
    if (entity == null) {
      return new Fetch.Found(new byte[0]);
    }
    if (entity.getContentLength() > limits.maxBytes()) {
      return cut(tooLarge());
    }
    try {
      InputStream sent = new Bounded(entity.getContent(), limits.maxBytes());
      return new Fetch.Found(encoding.isPresent() ? unpacked(sent) : sent.readAllBytes());
    } catch (TooLargeException e) {
      return cut(tooLarge());
    }
  }

  /** Hangs up first: the client would read on to the end of an answer that is not wanted. */
  private Fetch cut(Fetch answer) {
    request.cancel();
    return answer;
  }

  private byte[] unpacked(InputStream sent) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    new Bounded(new GZIPInputStream(sent), limits.maxBytes()).transferTo(all);
    return all.toByteArray();
  }

  private static Optional<String> encoding(ClassicHttpResponse response) {
    Header[] headers = response.getHeaders("Content-Encoding");
    String all = String.join(",", Arrays.stream(headers).map(Header::getValue).toList()).strip();
    return all.isEmpty() || all.equalsIgnoreCase("identity")
        ? Optional.empty()
        : Optional.of(all.equalsIgnoreCase("x-gzip") ? "gzip" : all.toLowerCase(Locale.ROOT));
  }

  private static String shown(String type) {
    String plain = type.replaceAll("[^A-Za-z0-9/+.;= -]", "?");
    return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
  }

  Fetch late() {
    return unavailable(
        "time", "it was not there within " + limits.timeout().toMillis() + " ms; try later");
  }

  private Fetch tooLarge() {
    return unavailable(
        "size", "it is larger than " + limits.maxBytes() + " bytes; give it as a file");
  }

  private Fetch unavailable(String code, String why) {
    return unavailable(target.url().toString(), code, why);
  }

  static Fetch unavailable(String url, String code, String why) {
    return new Fetch.Unavailable(
        Finding.warning("online." + code, "", url + " was not fetched: " + why + "."));
  }

  /** The client's only source of addresses: those that were judged, for the name they were of. */
  private record JudgedAddresses(String host, List<InetAddress> addresses) implements DnsResolver {
    @Override
    public InetAddress[] resolve(String name) throws UnknownHostException {
      if (!name.equalsIgnoreCase(host)) {
        throw new UnknownHostException(name);
      }
      return addresses.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String name) {
      return name;
    }
  }

  private static final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** Ends with an exception when more comes than allowed. */
  private static final class Bounded extends FilterInputStream {
    private long left;

    Bounded(InputStream in, long most) {
      super(in);
      this.left = most;
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) throws TooLargeException {
      left -= read;
      if (left < 0) {
        throw new TooLargeException();
      }
    }
  }
}
