package dev.cairn.signing.context.internal;

import dev.cairn.core.json.JsonArray;
import dev.cairn.core.json.JsonBoolean;
import dev.cairn.core.json.JsonNull;
import dev.cairn.core.json.JsonNumber;
import dev.cairn.core.json.JsonObject;
import dev.cairn.core.json.JsonString;
import dev.cairn.core.json.JsonValue;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Between Cairn's JSON tree and that of the complete processor. */
final class JakartaTrees {
  private static final JsonProvider PROVIDER = JsonProvider.provider();

  private JakartaTrees() {}

  static jakarta.json.JsonValue to(JsonValue value) {
    if (value instanceof JsonObject object) {
      JsonObjectBuilder members = PROVIDER.createObjectBuilder();
      object.forEach((name, member) -> members.add(name, to(member)));
      return members.build();
    }
    if (value instanceof JsonArray array) {
      JsonArrayBuilder items = PROVIDER.createArrayBuilder();
      array.forEach(item -> items.add(to(item)));
      return items.build();
    }
    if (value instanceof JsonString string) {
      return PROVIDER.createValue(string.value());
    }
    if (value instanceof JsonNumber number) {
      return PROVIDER.createValue(number.decimal());
    }
    if (value instanceof JsonBoolean bool) {
      return bool.value() ? jakarta.json.JsonValue.TRUE : jakarta.json.JsonValue.FALSE;
    }
    return jakarta.json.JsonValue.NULL;
  }

  static JsonValue from(jakarta.json.JsonValue value) {
    return switch (value.getValueType()) {
      case OBJECT -> {
        JsonObject.Builder members = JsonObject.builder();
        for (Map.Entry<String, jakarta.json.JsonValue> member : value.asJsonObject().entrySet()) {
          members.put(member.getKey(), from(member.getValue()));
        }
        yield members.build();
      }
      case ARRAY -> {
        List<JsonValue> items = new ArrayList<>();
        value.asJsonArray().forEach(item -> items.add(from(item)));
        yield new JsonArray(items);
      }
      case STRING -> new JsonString(((jakarta.json.JsonString) value).getString());
      case NUMBER -> new JsonNumber(((jakarta.json.JsonNumber) value).bigDecimalValue().toString());
      case TRUE -> JsonBoolean.TRUE;
      case FALSE -> JsonBoolean.FALSE;
      case NULL -> JsonNull.NULL;
    };
  }
}
