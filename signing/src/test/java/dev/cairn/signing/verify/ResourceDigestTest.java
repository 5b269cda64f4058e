package dev.cairn.signing.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.verification.Check.Kind;
import dev.cairn.core.verification.Verification;
import dev.cairn.signing.StandardVerifier;
import dev.cairn.signing.Suites;
import dev.cairn.signing.did.ControllerSource;
import dev.cairn.signing.key.Multibase;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a credential points to, against the digests it states. */
class ResourceDigestTest {
  private static final String URL = "https://example.org/plan.pdf";
  private static final byte[] CONTENT = "a plan".getBytes(StandardCharsets.UTF_8);
  private static final byte[] OTHER = "another plan".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @CsvSource({
    "digestSRI, SHA-256", "digestSRI, SHA-384", "digestSRI, SHA-512",
    "digestMultibase, SHA-256", "digestMultibase, SHA-384", "digestMultibase, SHA-512"
  })
  void settled6RelatedResourcesAreCheckedWhereTheirBytesAreThere(String member, String hash)
      throws NoSuchAlgorithmException {
    byte[] signed = signed(member, digest(member, hash));

    assertThat(verify(signed, ResourceSource.none()).word()).isEqualTo("verified");
    assertThat(verify(signed, ResourceSource.of(Map.of(URL, CONTENT))).word())
        .isEqualTo("verified");
    Verification changed = verify(signed, ResourceSource.of(Map.of(URL, OTHER)));
    assertThat(changed.word()).isEqualTo("rejected");
    assertThat(changed.check(Kind.PROOF).findings())
        .extracting("code", "pointer")
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("resource.digest", "/relatedResource/0/" + member));
  }

  @Test
  void aDigestThatNobodyCanReadDoesNotHold() {
    for (String digest : new String[] {"", "md5-AAAA", "sha256-AAAA", "uEiA", "zzz", "\u0000"}) {
      byte[] signed = signed("digestSRI", digest);
      assertThat(verify(signed, ResourceSource.of(Map.of(URL, CONTENT))).word())
          .isEqualTo("rejected");
      JsonObject multibase = entry("digestMultibase", digest);
      assertThat(ContentDigest.fault(multibase, "", CONTENT)).isPresent();
    }
    JsonObject number =
        entry("digestSRI", "x").with("digestSRI", dev.cairn.core.json.JsonNumber.of(1));
    assertThat(ContentDigest.fault(number, "", CONTENT)).isPresent();
  }

  @Test
  void settled6AnImageInTheCredentialItselfIsCompared() throws NoSuchAlgorithmException {
    String data = "data:image/png;base64," + Base64.getEncoder().encodeToString(CONTENT);
    JsonObject image = entry("digestSRI", digest("digestSRI", "SHA-256"));

    assertThat(
            ResourceRules.check(
                ResourceSource.none(), image(image.with("id", new JsonString(data)))))
        .isEmpty();
    String other = "data:image/png;base64," + Base64.getEncoder().encodeToString(OTHER);
    assertThat(
            ResourceRules.check(
                ResourceSource.none(), image(image.with("id", new JsonString(other)))))
        .isPresent();
  }

  private static JsonObject image(JsonObject image) {
    return JsonObject.builder().put("image", image).build();
  }

  private static byte[] signed(String member, String digest) {
    JsonObject badge = Badges.badge().with("relatedResource", JsonArray.of(entry(member, digest)));
    return Badges.bytes(
        Badges.issuer("eddsa-jcs-2022", Badges.ISSUER).issue(badge, Badges.SIGNED).orThrow());
  }

  private static JsonObject entry(String member, String digest) {
    return JsonObject.builder().put("id", URL).put(member, digest).build();
  }

  private static Verification verify(byte[] signed, ResourceSource resources) {
    return StandardVerifier.builder(Suites.standard(), ControllerSource.didKey(), resources)
        .build()
        .verify(signed, Verifiers.REQUEST);
  }

  private static String digest(String member, String hash) throws NoSuchAlgorithmException {
    byte[] digest = MessageDigest.getInstance(hash).digest(CONTENT);
    if (member.equals("digestSRI")) {
      return hash.toLowerCase(java.util.Locale.ROOT).replace("-", "")
          + "-"
          + Base64.getEncoder().encodeToString(digest);
    }
    byte[] multihash = new byte[digest.length + 2];
    multihash[0] = (byte) (hash.equals("SHA-256") ? 0x12 : hash.equals("SHA-384") ? 0x20 : 0x13);
    multihash[1] = (byte) digest.length;
    System.arraycopy(digest, 0, multihash, 2, digest.length);
    return Multibase.base64Url(multihash);
  }
}
