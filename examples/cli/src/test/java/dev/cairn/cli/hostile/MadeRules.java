package dev.cairn.cli.hostile;

import static dev.cairn.cli.hostile.HostileKind.CERTIFICATE;
import static dev.cairn.cli.hostile.HostileKind.CREDENTIAL;
import static dev.cairn.cli.hostile.HostileKind.RECORDS;
import static dev.cairn.cli.hostile.HostileKind.RULES;

/** Rules, records and certificates that contradict themselves, and JSON that is none. */
final class MadeRules {
  private static final String LEAF = "{'id': 'a', 'pick': {'count': [1]}}";
  private static final String CLAIM =
      "{'format': 'cairn-certificate', 'version': 1, 'bindings': {'question': {}, 'documents': {}},"
          + " 'verdict': ";
  private static final String[][] NODES = {
    {"unknown-key-1", "{'id': 'a', 'pick': {'count': [1]}, 'x': 1}", "rule.unknown-key /require/x"},
    {
      "unknown-key-2",
      "{'id': 'a', 'pick': {'count': [1], 'x': 1}}",
      "rule.unknown-key /require/pick/x"
    },
    {
      "unknown-key-3",
      "{'id': 'a', 'pick': {'where': {'codes': ['A']}, 'count': [1]}}",
      "rule.unknown-key /require/pick/where/codes"
    },
    {"missing-1", "{'pick': {'count': [1]}}", "rule.missing /require"},
    {"kind-1", "{'id': 'a'}", "rule.kind /require"},
    {"kind-2", "{'id': 'a', 'attest': 'x', 'allOf': []}", "rule.kind /require"},
    {
      "duplicate-id-1",
      "{'id': 'a', 'allOf': [{'id': 'a', 'attest': 'x'}]}",
      "rule.duplicate-id /require/allOf/0/id"
    },
    {"negative-1", "{'id': 'a', 'pick': {'count': [-1]}}", "rule.negative /require/pick/count/0"},
    {"inverted-1", "{'id': 'a', 'pick': {'count': [3, 2]}}", "rule.inverted /require/pick/count"},
    {"whole-1", "{'id': 'a', 'pick': {'count': ['1/2']}}", "rule.whole /require/pick/count/0"},
    {"bounds-1", "{'id': 'a', 'pick': {'count': []}}", "rule.bounds /require/pick/count"},
    {"bounds-2", "{'id': 'a', 'pick': {'count': [null]}}", "rule.bounds /require/pick/count"},
    {"bounds-3", "{'id': 'a', 'pick': {}}", "rule.bounds /require/pick"},
    {
      "inexact-number-1",
      "{'id': 'a', 'pick': {'credits': [9007199254740993]}}",
      "rule.inexact-number /require/pick/credits/0"
    },
    {
      "number-1",
      "{'id': 'a', 'pick': {'credits': ['many']}}",
      "rule.number /require/pick/credits/0"
    },
    {"type-1", "{'id': 'a', 'pick': {'credits': [1]}, 'observe': 1}", "rule.type /require/observe"},
    {
      "divisible-1",
      "{'id': 'a', 'pick': {'count': [1]}, 'divisible': true}",
      "rule.divisible /require/divisible"
    },
    {"negative-2", "{'id': 'a', 'nOf': -1, 'of': []}", "rule.negative /require/nOf"},
    {"missing-2", "{'id': 'a', 'nOf': 1}", "rule.missing /require"},
    {"bounds-4", "{'id': 'a', 'sumOf': {}, 'of': []}", "rule.bounds /require/sumOf"},
    {"empty-1", "{'id': 'a', 'cover': {'items': []}}", "rule.empty /require/cover/items"},
    {
      "whole-2",
      "{'id': 'a', 'cover': {'items': ['x'], 'each': 0}}",
      "rule.whole /require/cover/each"
    },
    {
      "empty-2",
      "{'id': 'a', 'pick': {'where': {'code': []}, 'count': [1]}}",
      "rule.empty /require/pick/where/code"
    },
    {
      "inverted-2",
      "{'id': 'a', 'pick': {'where': {'code': ['CS 9-3']}, 'count': [1]}}",
      "rule.inverted /require/pick/where/code"
    },
    {
      "type-2",
      "{'id': 'a', 'pick': {'where': {'always': false}, 'count': [1]}}",
      "rule.type /require/pick/where/always"
    },
    {
      "inverted-3",
      "{'id': 'a', 'pick': {'where': {'level': [5, 4]}, 'count': [1]}}",
      "rule.inverted /require/pick/where/level"
    },
    {
      "word-1",
      "{'id': 'a', 'pick': {'where': {'origin': ['here']}, 'count': [1]}}",
      "rule.word /require/pick/where/origin"
    },
    {
      "date-1",
      "{'id': 'a', 'pick': {'where': {'validAt': 'never'}, 'count': [1]}}",
      "rule.date /require/pick/where/validAt"
    },
    {
      "inverted-4",
      "{'id': 'a', 'pick': {'where': {'earnedIn': {'from': '2025-01-02', 'to': '2025-01-01'}}, 'count': [1]}}",
      "rule.inverted /require/pick/where/earnedIn/from"
    },
    {
      "missing-3",
      "{'id': 'a', 'pick': {'where': {'grade': {}}, 'count': [1]}}",
      "rule.missing /require/pick/where/grade"
    },
    {
      "missing-4",
      "{'id': 'a', 'allOf': [], 'constraints': [{'mean': {}}]}",
      "rule.missing /require/constraints/0/mean"
    },
    {
      "missing-5",
      "{'id': 'a', 'allOf': [], 'constraints': [{'total': {'of': 'credits'}}]}",
      "rule.missing /require/constraints/0/total"
    },
    {
      "word-2",
      "{'id': 'a', 'allOf': [], 'constraints': [{'total': {'of': 'credits', 'max': 1, 'over': 'some'}}]}",
      "rule.word /require/constraints/0/total/over"
    },
    {
      "whole-3",
      "{'id': 'a', 'allOf': [], 'constraints': [{'window': {'months': 0}}]}",
      "rule.whole /require/constraints/0/window/months"
    },
    {
      "word-3",
      "{'id': 'a', 'allOf': [], 'constraints': [{'distinct': {'key': 'colour', 'min': 1}}]}",
      "rule.word /require/constraints/0/distinct/key"
    },
    {
      "kind-3",
      "{'id': 'a', 'allOf': [], 'constraints': [{'chain': {}}]}",
      "rule.kind /require/constraints/0"
    },
    {
      "dangling-1",
      "{'id': 'a', 'allOf': [], 'constraints': [{'before': ['a', 'b']}]}",
      "rule.dangling /require/constraints/0/before/1"
    },
    {
      "not-below-1",
      "{'id': 'a', 'allOf': [{'id': 'b', 'attest': 'x', 'constraints': [{'before': ['a', 'b']}]}]}",
      "rule.not-below /require/allOf/0/constraints/0/before/0"
    },
    {
      "contributes-1",
      "{'id': 'a', 'allOf': [{'id': 'b', 'attest': 'x', 'contributesAtMost': 1}]}",
      "rule.contributes /require/allOf/0/contributesAtMost"
    },
    {
      "missing-6",
      "{'id': 'a', 'when': {'key': 'cohort'}, 'then': {'id': 'b', 'attest': 'x'}}",
      "rule.missing /require/when"
    },
    {"missing-7", "{'id': 'a', 'when': {'key': 'cohort', 'in': ['1']}}", "rule.missing /require"},
  };
  private static final String[][] AWARDS = {
    {"dangling-2", "'sharing': [{'among': ['a', 'b']}]", "rule.dangling /sharing/0/among/1"},
    {"among-1", "'sharing': [{'among': ['a']}]", "rule.among /sharing/0/among"},
    {"empty-3", "'sharing': [{'among': []}]", "rule.empty /sharing/0/among"},
    {
      "negative-3",
      "'sharing': [{'among': ['a', 'r'], 'maxCount': -1}]",
      "rule.negative /sharing/0/maxCount"
    },
    {
      "sharing-repeated-1",
      "'sharing': [{'among': ['a', 'r']}, {'among': ['r', 'a'], 'maxCount': 2}]",
      "rule.sharing-repeated /sharing/1/among"
    },
    {
      "dangling-3",
      "'sharing': [{'among': ['a', 'r'], 'maxRatio': {'of': 'x', 'max': 1}}]",
      "rule.dangling /sharing/0/maxRatio/of"
    },
    {
      "sharing-contradiction-1",
      "'maxUses': 1, 'sharing': [{'among': ['a', 'r']}]",
      "rule.sharing-contradiction /maxUses"
    },
    {"whole-4", "'maxUses': 0", "rule.whole /maxUses"},
    {"conflict-single-1", "'conflicts': [['A']]", "rule.conflict-single /conflicts/0"},
    {"zone-1", "'zone': 'Mars/Base'", "rule.zone /zone"},
    {"missing-8", "'valid': {}", "rule.missing /valid"},
    {"negative-4", "'defaults': {'credits': -1}", "rule.negative /defaults/credits"},
    {"language-1", "'language': 2", "rule.language /language"},
    {
      "dangling-4",
      "'exceptions': [{'waive': {'node': 'x'}, 'authority': 'D', 'date': '2026-01-01', 'reason': 'r'}]",
      "rule.dangling /exceptions/0"
    },
    {
      "missing-9",
      "'exceptions': [{'waive': {'node': 'a'}, 'date': '2026-01-01', 'reason': 'r'}]",
      "rule.missing /exceptions/0"
    },
    {
      "exception-leaf-1",
      "'exceptions': [{'insert': {'record': 'x', 'leaf': 'r'}, 'authority': 'D', 'date': '2026-01-01', 'reason': 'r'}]",
      "rule.exception-leaf /exceptions/0"
    },
    {
      "exception-bound-1",
      "'exceptions': [{'setValue': {'node': 'a', 'bound': 'credits', 'value': 2}, 'authority': 'D', 'date': '2026-01-01', 'reason': 'r'}]",
      "rule.exception-bound /exceptions/0"
    },
  };
  private static final String[][] RECORD = {
    {"missing-1", "{}", "record.missing /0"},
    {"blank-1", "{'id':''}", "record.blank /0/id"},
    {"type-1", "{'id':7}", "record.type /0/id"},
    {"unknown-key-1", "{'id':'a','colour':'red'}", "record.unknown-key /0/colour"},
    {"two-names-1", "{'id':'a','code':'A','codes':['B']}", "record.two-names /0/codes"},
    {
      "two-names-2",
      "{'id':'a','date':'2026-01-01','earned':'2026-01-01'}",
      "record.two-names /0/earned"
    },
    {"date-1", "{'id':'a','date':'2026-02-29'}", "record.date /0/date"},
    {"date-2", "{'id':'a','date':'26-02-28'}", "record.date /0/date"},
    {"type-2", "{'id':'a','expires':20260101}", "record.type /0/expires"},
    {"negative-credits-1", "{'id':'a','credits':-1}", "record.negative-credits /0/credits"},
    {
      "negative-credits-2",
      "{'id':'a','credits':{'amount':'-1/2'}}",
      "record.negative-credits /0/credits"
    },
    {"number-1", "{'id':'a','credits':'many'}", "record.number /0/credits"},
    {"number-2", "{'id':'a','credits':'1/0'}", "record.number /0/credits"},
    {"number-3", "{'id':'a','credits':'1e100'}", "record.number /0/credits"},
    {"number-4", "{'id':'a','credits':true}", "record.number /0/credits"},
    {
      "inexact-number-1",
      "{'id':'a','credits':9007199254740993}",
      "record.inexact-number /0/credits"
    },
    {"missing-2", "{'id':'a','credits':{'unit':'ECTS'}}", "record.missing /0/credits"},
    {
      "two-names-3",
      "{'id':'a','credits':{'amount':1,'unit':'ECTS'},'unit':'ECTS'}",
      "record.two-names /0/unit"
    },
    {"unit-without-credits-1", "{'id':'a','unit':'ECTS'}", "record.unit-without-credits /0/unit"},
    {"level-1", "{'id':'a','level':6.5}", "record.level /0/level"},
    {"level-2", "{'id':'a','level':'6'}", "record.level /0/level"},
    {"missing-3", "{'id':'a','level':{'framework':'EQF'}}", "record.missing /0/level"},
    {
      "unknown-key-2",
      "{'id':'a','level':{'framework':'EQF','value':'6','x':1}}",
      "record.unknown-key /0/level/x"
    },
    {"grade-1", "{'id':'a','grade':3.7}", "record.grade /0/grade"},
    {"grade-2", "{'id':'a','grade':'A+'}", "record.grade /0/grade"},
    {"word-1", "{'id':'a','origin':'abroad'}", "record.word /0/origin"},
    {"word-2", "{'id':'a','state':'Earned'}", "record.word /0/state"},
    {"type-3", "{'id':'a','tags':'x'}", "record.type /0/tags"},
    {"type-4", "{'id':'a','tags':['x',3]}", "record.type /0/tags/1"},
    {"type-5", "{'id':'a','competencies':'sql'}", "record.type /0/competencies"},
    {"number-5", "{'id':'a','competencies':{'sql':'high'}}", "record.number /0/competencies/sql"},
    {"missing-4", "{'id':'a','revoked':{'reason':'x'}}", "record.missing /0/revoked"},
    {"type-6", "{'id':'a','revoked':'2026-01-01'}", "record.type /0/revoked"},
    {"part-cycle-1", "{'id':'a','parts':['a']}", "record.part-cycle /0/parts"},
  };
  private static final String[][] CLAIMS = {
    {"verdict-1", "'PERHAPS'}", "certificate.verdict /verdict"},
    {"missing-1", "'SATISFIED'}", "certificate.missing"},
    {
      "unknown-key-1",
      "'SATISFIED', 'answer': {'active': [], 'uses': {}, 'mood': 1}}",
      "certificate.unknown-key /answer/mood"
    },
    {
      "type-1",
      "'SATISFIED', 'answer': {'active': [], 'uses': {'l': [3]}}}",
      "certificate.type /answer/uses/l/0"
    },
    {
      "part-1",
      "'SATISFIED', 'answer': {'active': [], 'uses': {'l': [{'record': 'r', 'part': '3/2'}]}}}",
      "certificate.part /answer/uses/l/0/part"
    },
    {"proof-form-1", "'UNSATISFIED', 'proof': []}", "certificate.proof-form /proof"},
    {
      "proof-form-2",
      "'UNSATISFIED', 'proof': [{'linear': {'min:a:count': '-1'}}]}",
      "certificate.proof-form /proof/0/linear/min:a:count"
    },
    {
      "proof-form-3",
      "'UNSATISFIED', 'proof': [{'split': 'x:a:b', 'zero': 1, 'one': 1}, {'empty': 'a'}]}",
      "certificate.proof-form /proof/0/one"
    },
    {
      "proof-form-4",
      "'UNSATISFIED', 'proof': [{'split': 'x:a:b', 'zero': 0, 'one': 1}, {'empty': 'a'}]}",
      "certificate.proof-form /proof/0/zero"
    },
    {
      "proof-form-5",
      "'UNSATISFIED', 'proof': [{'empty': 'a'}, {'empty': 'a'}]}",
      "certificate.proof-form /proof/1"
    },
    {
      "proof-form-6", "'UNSATISFIED', 'proof': [{'magic': 'a'}]}", "certificate.proof-form /proof/0"
    },
    {
      "missing-2",
      "'UNDETERMINED', 'unknowns': [{'record': 'r'}]}",
      "certificate.missing /unknowns/0"
    },
  };

  /** Texts that no strict reader takes; every kind of document meets some of them. */
  private static final String[][] JSON = {
    {"duplicate-key", "{\"a\": 1, \"a\": 2}", "json.duplicate-key"},
    {"duplicate-escaped", "{\"a\": 1, \"\\u0061\": 2}", "json.duplicate-key"},
    {"trailing", "{} {}", "json.trailing"},
    {"trailing-word", "{} x", "json.syntax"},
    {"comment", "{ /* no */ }", "json.syntax"},
    {"line-comment", "{ // no\n }", "json.syntax"},
    {"single-quotes", "{'a': 1}", "json.syntax"},
    {"nan", "{\"a\": NaN}", "json.syntax"},
    {"leading-zero", "{\"a\": 01}", "json.syntax"},
    {"hex", "{\"a\": 0x10}", "json.syntax"},
    {"plus", "{\"a\": +1}", "json.syntax"},
    {"comma", "{\"a\": 1,}", "json.syntax"},
    {"lone-surrogate", "{\"a\": \"\\ud800\"}", "json.lone-surrogate"},
    {"lone-surrogate-low", "{\"a\": \"\\udc00x\"}", "json.lone-surrogate"},
    {"control", "{\"a\": \"\u0001\"}", "json.syntax"},
    {"cut", "{\"a\": 1", "json.syntax"},
    {"nothing", "", "json.syntax"},
    {"word", "hello", "json.syntax"},
  };

  private final CaseWriter out = new CaseWriter();

  static String file() {
    MadeRules made = new MadeRules();
    made.rules();
    made.records();
    made.certificates();
    made.json();
    return made.out.file();
  }

  private static String doubled(String text) {
    return text.replace('\'', '"');
  }

  private void rules() {
    for (String[] row : NODES) {
      out.text(
          "rule-node-" + row[0],
          RULES,
          "A rule that cannot mean what it says.",
          doubled("{'require': " + row[1] + "}"),
          row[2]);
    }
    for (String[] row : AWARDS) {
      out.text(
          "rule-award-" + row[0],
          RULES,
          "An award that cannot mean what it says.",
          doubled("{'require': {'id': 'r', 'allOf': [" + LEAF + "]}, " + row[1] + "}"),
          row[2]);
    }
    out.text(
        "rule-float-1",
        RULES,
        "A bound that a double cannot hold.",
        doubled("{'require': {'id': 'a', 'pick': {'credits': [0.1000000000000000055]}}}"),
        "rule.inexact-number /require/pick/credits/0");
    out.parts(
        "rule-depth",
        RULES,
        "Rules in rules, ten thousand deep.",
        "json.depth",
        doubled("{'require': "),
        1,
        doubled("{'id': 'a', 'allOf': ["),
        10_000,
        "]}",
        10_000,
        "}",
        1);
  }

  private void records() {
    for (String[] row : RECORD) {
      out.text(
          "record-" + row[0],
          RECORDS,
          "A record that cannot mean what it says.",
          doubled("[" + row[1] + "]"),
          row[2]);
    }
    out.text(
        "record-twice",
        RECORDS,
        "An id stands twice.",
        doubled("[{'id':'a'},{'id':'b'},{'id':'a'}]"),
        "record.duplicate-id /2/id");
    out.text(
        "record-parts-circle",
        RECORDS,
        "Records are made of one another in a circle.",
        doubled("[{'id':'a','parts':['b']},{'id':'b','parts':['c']},{'id':'c','parts':['a']}]"),
        "record.part-cycle");
    out.text(
        "record-file",
        RECORDS,
        "The list has another name.",
        doubled("{'record':[]}"),
        "record.unknown-key");
    out.parts("record-depth", RECORDS, "Lists in lists without end.", "json.depth", "[", 1 << 20);
  }

  private void certificates() {
    for (String[] row : CLAIMS) {
      out.text(
          "certificate-" + row[0],
          CERTIFICATE,
          "A certificate that is not of the form.",
          doubled(CLAIM + row[1]),
          row[2]);
    }
    out.text(
        "certificate-version",
        CERTIFICATE,
        "A certificate of a form of the future.",
        doubled(CLAIM.replace("1,", "2,") + "'UNDETERMINED', 'unknowns': []}"),
        "certificate.version");
    dev.cairn.core.json.JsonObject with =
        Made.read(
            "{'award':{'require':{'id':'r','pick':{'count':[2]}}},'records':[{'id':'x','earned':'2026-01-01'}]}");
    out.text(
        "certificate-unbound",
        CERTIFICATE,
        "It is bound to no question and so fits any.",
        doubled(CLAIM + "'SATISFIED', 'answer': {'active': ['r'], 'uses': {'r': ['x']}}}"),
        "certificate.binding",
        with);
  }

  private void json() {
    for (String[] row : JSON) {
      out.text(
          "json-credential-" + row[0],
          CREDENTIAL,
          "Not strict JSON: " + row[0] + ".",
          row[1],
          row[2]);
      out.text("json-rules-" + row[0], RULES, "Not strict JSON: " + row[0] + ".", row[1], row[2]);
    }
    out.parts("json-depth", CREDENTIAL, "A megabyte of nested lists.", "json.depth", "[", 1 << 20);
    out.parts(
        "json-depth-objects",
        CREDENTIAL,
        "Nested objects without end.",
        "json.depth",
        "{\"a\":",
        100_000);
    out.parts(
        "json-number-length",
        CREDENTIAL,
        "A number of a million digits.",
        "json.number-length",
        "{\"a\":",
        1,
        "1",
        1 << 20,
        "}",
        1);
    out.parts(
        "json-size",
        CREDENTIAL,
        "A document of seventeen megabytes.",
        "json.size",
        "{\"a\":\"",
        1,
        "0123456789abcdef",
        17 << 16,
        "\"}",
        1);
    out.bytes(
        "json-bom",
        CREDENTIAL,
        "A byte order mark stands in front.",
        "\u00ef\u00bb\u00bf{}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
        "json.syntax");
    out.bytes(
        "json-overlong",
        CREDENTIAL,
        "A character is encoded longer than need be.",
        "{\"\u00c0\u00af\":1}".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1),
        "json.encoding");
    out.bytes(
        "json-utf16",
        CREDENTIAL,
        "Another encoding.",
        "{\"a\":1}".getBytes(java.nio.charset.StandardCharsets.UTF_16BE),
        "json.syntax");
  }
}
