package dev.cairn.signing.baking;

import dev.cairn.core.Finding;
import dev.cairn.core.Reading;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The credential in an SVG picture (Open Badges 3.0, section 5.3.2). The parser sees no document
 * type, knows no entities but XML's own five, and opens nothing.
 */
final class Svg {
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String BADGES = "https://purl.imsglobal.org/ob/v3p0";
  private static final String PREFIX = "openbadges";

  /** Below the 100 at which the XML reader of newer Java versions stops by itself. */
  private static final int MAX_DEPTH = 96;

  private static final Pattern DECLARED =
      Pattern.compile("\\A\\uFEFF?<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([^\"']*)[\"']");

  private Svg() {}

  /** What one pass over the picture found. */
  private record Found(List<String> credentials, List<String> names, List<Finding> warnings) {}

  static Reading<String> credential(String svg, BakingLimits limits) {
    return find(svg, limits)
        .then(
            found -> {
              if (found.credentials().isEmpty()) {
                return Reading.refused(
                    "baking.none",
                    "",
                    "The SVG has no element openbadges:credential; send a picture with a baked"
                        + " credential.");
              }
              return found.credentials().size() > 1
                  ? refuseSeveral(found)
                  : Reading.of(found.credentials().get(0), found.warnings());
            });
  }

  static Reading<String> withCredential(
      String svg, String credential, boolean replace, BakingLimits limits) {
    return find(svg, limits)
        .then(
            found -> {
              if (found.credentials().size() > 1) {
                return refuseSeveral(found);
              }
              if (!replace && !found.credentials().isEmpty()) {
                return Reading.refused(
                    "baking.already",
                    "",
                    "The SVG holds a credential already; take an empty picture, or ask to replace"
                        + " it.");
              }
              return element(credential).then(e -> put(svg, e, found));
            });
  }

  private static Reading<String> put(String svg, String element, Found found) {
    return XmlSpans.of(svg)
        .then(
            spans -> {
              if (!found.names().isEmpty()) {
                return Reading.of(replaced(svg, element, spans, found.names().get(0)));
              }
              XmlSpans.Span root =
                  spans.stream()
                      .filter(s -> s.kind() == XmlSpans.Kind.START)
                      .findFirst()
                      .orElseThrow();
              if (root.closed()) {
                return Reading.refused(
                    "baking.svg-empty",
                    "",
                    "The SVG element is empty and has no place for a credential; write it with an"
                        + " end tag.");
              }
              return Reading.of(svg.substring(0, root.to()) + element + svg.substring(root.to()));
            });
  }

  private static String replaced(
      String svg, String element, List<XmlSpans.Span> spans, String name) {
    int from = -1;
    int to = -1;
    for (XmlSpans.Span s : spans) {
      if (from < 0 && s.kind() == XmlSpans.Kind.START && s.name().equals(name)) {
        from = s.from();
        to = s.to();
        if (s.closed()) {
          break;
        }
      } else if (from >= 0) {
        // Nothing but its own end tag can follow: elements inside were refused.
        to = s.to();
        break;
      }
    }
    return svg.substring(0, from) + element + svg.substring(to);
  }

  private static Reading<String> element(String credential) {
    String open = "<openbadges:credential xmlns:openbadges=\"" + BADGES + "\"";
    if (DocumentForm.isCompactJwt(credential)) {
      return Reading.of(open + " verify=\"" + credential + "\"></openbadges:credential>");
    }
    for (int i = 0; i < credential.length(); i++) {
      char c = credential.charAt(i);
      if ((c < 0x20 && c != '\n' && c != '\r' && c != '\t') || c >= 0xFFFE) {
        return Reading.refused(
            "baking.svg-character",
            "",
            String.format(
                "The credential holds U+%04X at character %d, which XML cannot carry; escape it.",
                (int) c, i));
      }
    }
    String body = credential.replace("]]>", "]]]]><![CDATA[>");
    return Reading.of(open + "><![CDATA[" + body + "]]></openbadges:credential>");
  }

  private static <T> Reading<T> refuseSeveral(Found found) {
    return Reading.refused(
        "baking.several",
        "",
        "The SVG holds "
            + found.credentials().size()
            + " credentials and may hold one; bake each into a picture of its own.");
  }

  private static Reading<Found> find(String svg, BakingLimits limits) {
    Matcher declared = DECLARED.matcher(svg);
    if (declared.find() && !declared.group(1).matches("(?i)utf-8|us-ascii")) {
      return Reading.refused(
          "baking.encoding", "", "The SVG says it is " + declared.group(1) + "; save it as UTF-8.");
    }
    return XmlSpans.of(svg).then(spans -> parse(withoutDoctype(svg, spans), limits));
  }

  /** A document type without declarations says nothing a credential needs: the parser skips it. */
  private static String withoutDoctype(String svg, List<XmlSpans.Span> spans) {
    StringBuilder text = new StringBuilder(svg);
    for (XmlSpans.Span s : spans) {
      if (s.kind() == XmlSpans.Kind.DOCTYPE) {
        for (int i = s.from(); i < s.to(); i++) {
          text.setCharAt(i, ' ');
        }
      }
    }
    return text.length() > 0 && text.charAt(0) == '\uFEFF' ? text.substring(1) : text.toString();
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("external reference");
        });
    return factory;
  }

  private static Reading<Found> parse(String xml, BakingLimits limits) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(xml));
      try {
        return new Walk(reader, limits).run();
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " at line "
                  + e.getLocation().getLineNumber()
                  + ", column "
                  + e.getLocation().getColumnNumber();
      return Reading.refused(
          "baking.svg-syntax",
          "",
          "The SVG is not well-formed XML without entities of its own"
              + where
              + "; mend it there.");
    }
  }

  /** One pass over the events. */
  private static final class Walk {
    private final XMLStreamReader reader;
    private final BakingLimits limits;
    private final Found found = new Found(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    private int depth;

    Walk(XMLStreamReader reader, BakingLimits limits) {
      this.reader = reader;
      this.limits = limits;
    }

    Reading<Found> run() throws XMLStreamException {
      while (reader.hasNext()) {
        int event = reader.next();
        if (event == XMLStreamConstants.ENTITY_REFERENCE || event == XMLStreamConstants.DTD) {
          return Reading.refused(
              "baking.svg-entity", "", "The SVG refers to an entity; write the text out.");
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
          depth--;
        } else if (event == XMLStreamConstants.START_ELEMENT) {
          if (depth++ == 0
              && !(SVG.equals(reader.getNamespaceURI()) && "svg".equals(reader.getLocalName()))) {
            return Reading.refused(
                "baking.svg-root",
                "",
                "The root element is <" + qualified() + ">; an SVG picture begins with <svg>.");
          }
          if (depth > MAX_DEPTH) {
            return Reading.refused(
                "baking.svg-depth",
                "",
                "The SVG nests deeper than " + MAX_DEPTH + " elements; flatten it.");
          }
          Reading<Found> element = isCredential() ? credential() : Reading.of(found);
          if (!element.isAccepted()) {
            return element;
          }
        }
      }
      return Reading.of(found, found.warnings());
    }

    private String qualified() {
      String prefix = reader.getPrefix();
      return prefix == null || prefix.isEmpty()
          ? reader.getLocalName()
          : prefix + ":" + reader.getLocalName();
    }

    /** By its namespace, or by its prefix alone, as older bakers wrote it. */
    private boolean isCredential() {
      if (!"credential".equals(reader.getLocalName())) {
        return false;
      }
      if (BADGES.equals(reader.getNamespaceURI())) {
        return true;
      }
      if (!PREFIX.equals(reader.getPrefix())) {
        return false;
      }
      found
          .warnings()
          .add(
              Finding.warning(
                  "baking.svg-namespace",
                  "",
                  "The namespace of openbadges:credential is \""
                      + reader.getNamespaceURI()
                      + "\"; write "
                      + BADGES
                      + "."));
      return true;
    }

    private Reading<Found> credential() throws XMLStreamException {
      found.names().add(qualified());
      String verify = reader.getAttributeValue(null, "verify");
      StringBuilder body = new StringBuilder();
      while (reader.next() != XMLStreamConstants.END_ELEMENT) {
        int event = reader.getEventType();
        if (event == XMLStreamConstants.START_ELEMENT
            || event == XMLStreamConstants.ENTITY_REFERENCE) {
          return Reading.refused(
              "baking.svg-content",
              "",
              "The element openbadges:credential holds markup; put the credential in as text.");
        }
        if (event != XMLStreamConstants.COMMENT
            && event != XMLStreamConstants.PROCESSING_INSTRUCTION) {
          body.append(reader.getText());
        }
        if (body.length() > limits.maxCredentialBytes()) {
          return Baking.tooLong(limits);
        }
      }
      depth--;
      if (verify != null) {
        found.credentials().add(verify);
      }
      if (verify == null || !body.toString().isBlank()) {
        found.credentials().add(body.toString());
      }
      return Reading.of(found);
    }
  }
}
