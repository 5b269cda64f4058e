package dev.cairn.signing.online;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import dev.cairn.core.json.JsonLimits;
import dev.cairn.core.json.JsonReader;
import dev.cairn.signing.did.ControllerDocument;
import dev.cairn.signing.did.ControllerLookup;
import dev.cairn.signing.did.ControllerSource;
import java.net.URI;
import java.util.Objects;

/**
 * Controller documents from where their URLs say: did:web, https controller documents and hosted
 * profiles, and the keys of JWT issuers at {@code /.well-known/jwt-vc-issuer} (SD-JWT VC, section
 * 5). A document that calls itself otherwise than it was asked for is not taken.
 */
final class OnlineControllers implements ControllerSource {
  private static final JsonReader READER =
      JsonReader.with(JsonLimits.defaults().withMaxBytes(1 << 20));

  private final GuardedLoader loader;

  OnlineControllers(GuardedLoader loader) {
    this.loader = Objects.requireNonNull(loader, "loader");
  }

  @Override
  public ControllerLookup find(String id) {
    if (DidWeb.is(id)) {
      return DidWeb.documentUrl(id)
          .match(
              url -> lookup(id, url.value()),
              refused -> new ControllerLookup.Unavailable(refused.findings().get(0)));
    }
    if (!id.startsWith("https://") && !id.startsWith("http://")) {
      return ControllerSource.unavailable(id);
    }
    ControllerLookup hosted = lookup(id, id);
    if (hosted.isFound()) {
      return hosted;
    }
    ControllerLookup keys = issuerKeys(id);
    return keys.isFound() ? keys : hosted;
  }

  private ControllerLookup issuerKeys(String id) {
    try {
      URI url = new URI(id);
      String path = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("/$", "");
      return lookup(
          id,
          url.getScheme() + "://" + url.getRawAuthority() + "/.well-known/jwt-vc-issuer" + path);
    } catch (java.net.URISyntaxException e) {
      return ControllerSource.unavailable(id);
    }
  }

  private ControllerLookup lookup(String id, String url) {
    return loader
        .fetch(url, ExpectedContent.JSON)
        .match(
            found -> read(id, url, found),
            missing -> new ControllerLookup.Unavailable(missing.reason()));
  }

  private static ControllerLookup read(String id, String url, Fetch.Found found) {
    Reading<ControllerDocument> reading =
        READER.readObject(found.content()).then(ControllerDocument::read);
    return reading.match(
        a ->
            a.value().id().equals(id)
                ? new ControllerLookup.Found(a.value())
                : unusable(url, "it is the document of " + a.value().id() + ", not of " + id),
        r -> unusable(url, "it cannot be read: " + r.findings().get(0).message()));
  }

  private static ControllerLookup unusable(String url, String why) {
    return new ControllerLookup.Unavailable(
        Finding.warning(
            "online.document",
            "",
            url + " was fetched and is not used: " + why.replaceFirst("\\.$", "") + "."));
  }
}
