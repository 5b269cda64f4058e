package dev.cairn.cli.hostile;

import static dev.cairn.cli.hostile.HostileKind.MAPPING;
import static dev.cairn.cli.hostile.HostileKind.RECOGNITION;
import static dev.cairn.cli.hostile.HostileKind.TRUST_POLICY;

/** Trust policies, recognition policies and mappings that say more or less than they seem to. */
final class MadePolicies {
  private static final String TRUST = "{'trustPolicy':'1','name':'n',%s}";
  private static final String AGREED = "'agreement':'A','confidence':'exact'";

  private final CaseWriter out = new CaseWriter();

  static String file() {
    MadePolicies made = new MadePolicies();
    made.trust();
    made.recognition();
    made.mapping();
    return made.out.file();
  }

  private void trust() {
    String[][] rows = {
      {"version-missing", "The form is not said.", "{'name':'n'}", "trust.missing"},
      {
        "version-unknown",
        "The form is one of the future.",
        "{'trustPolicy':'2','name':'n'}",
        "trust.version /trustPolicy"
      },
      {
        "version-number",
        "The form is a number.",
        "{'trustPolicy':1,'name':'n'}",
        "trust.type /trustPolicy"
      },
      {
        "key-misspelt",
        "A misspelt key hides the list.",
        TRUST.formatted("'acept':[]"),
        "trust.unknown-key /acept"
      },
      {
        "bar-misspelt",
        "A misspelt key hides those barred.",
        TRUST.formatted("'barr':[{'issuer':'x'}]"),
        "trust.unknown-key /barr"
      },
      {"accept-object", "The list is none.", TRUST.formatted("'accept':{}"), "trust.type /accept"},
      {
        "accept-text",
        "A line is a text.",
        TRUST.formatted("'accept':['x']"),
        "trust.type /accept/0"
      },
      {
        "line-empty",
        "A line names no issuer, and so perhaps everybody.",
        TRUST.formatted("'accept':[{}]"),
        "trust.missing /accept/0"
      },
      {
        "issuers-none",
        "A line names a list of no issuers.",
        TRUST.formatted("'accept':[{'issuer':[]}]"),
        "trust.empty /accept/0/issuer"
      },
      {
        "achievements-none",
        "A bar on no achievement bars nothing.",
        TRUST.formatted("'bar':[{'issuer':'x','achievements':[]}]"),
        "trust.empty /bar/0/achievements"
      },
      {
        "level-misspelt",
        "A misspelt key widens a line.",
        TRUST.formatted("'bar':[{'issuer':'x','level':'EQF 6'}]"),
        "trust.unknown-key /bar/0/level"
      },
      {
        "level-no-number",
        "A level has no value.",
        TRUST.formatted("'bar':[{'issuer':'x','levels':'EQF'}]"),
        "trust.level /bar/0/levels"
      },
      {
        "date-form",
        "A date is not written as one.",
        TRUST.formatted("'bar':[{'issuer':'x','to':'31.1.26'}]"),
        "trust.date /bar/0/to"
      },
      {
        "date-none",
        "A day that does not exist.",
        TRUST.formatted("'accept':[{'issuer':'x','to':'2026-02-30'}]"),
        "trust.date /accept/0/to"
      },
      {
        "days-inverted",
        "The line ends before it begins.",
        TRUST.formatted("'bar':[{'issuer':'x','from':'2026-02-01','to':'2026-01-01'}]"),
        "trust.days /bar/0/to"
      },
      {
        "issuer-number",
        "The issuer is a number.",
        TRUST.formatted("'accept':[{'issuer':7}]"),
        "trust.type /accept/0/issuer"
      },
      {
        "issuer-null",
        "The issuer is null.",
        TRUST.formatted("'accept':[{'issuer':null}]"),
        "trust.type /accept/0/issuer"
      },
      {
        "twice",
        "A second list of accepted issuers follows the first.",
        TRUST.formatted("'accept':[],'accept':[{'issuer':'x'}]"),
        "json.duplicate-key /accept"
      },
      {"list", "The policy is a list.", "[]", "json.type"},
      {"nothing", "The policy is nothing.", "", "json.syntax"},
      {
        "comment",
        "A comment hides a line.",
        "{'trustPolicy':'1','name':'n' /* , */}",
        "json.syntax"
      },
      {
        "trailing",
        "A second policy follows the first.",
        TRUST.formatted("'accept':[]") + " {}",
        "json.trailing"
      },
    };
    for (String[] row : rows) {
      out.text("trust-" + row[0], TRUST_POLICY, row[1], row[2].replace('\'', '"'), row[3]);
    }
    int n = 0;
    for (String loose :
        new String[] {
          "did:web:*.example",
          "https://uni.example*",
          "https://*.uni.example/x",
          "*",
          "did:key:*",
          "did:*",
          "http*"
        }) {
      out.text(
          "trust-loose-" + ++n,
          TRUST_POLICY,
          "A pattern lets strangers in: " + loose,
          TRUST.formatted("'accept':[{'issuer':'" + loose + "'}]").replace('\'', '"'),
          "!trust.loose-pattern /accept/0/issuer");
    }
  }

  private void recognition() {
    String[][] rows = {
      {
        "from-missing",
        "It does not say what is recognised.",
        "{'as':{'code':'M'}," + AGREED + "}",
        "recognition.missing"
      },
      {
        "code-and-competency",
        "It names a code and a competency, and means perhaps either.",
        "{'from':{'code':'C','competency':'D'},'as':{'code':'M'}," + AGREED + "}",
        "recognition.from /recognition/0/from"
      },
      {
        "from-empty",
        "It recognises anything.",
        "{'from':{},'as':{'code':'M'}," + AGREED + "}",
        "recognition.from /recognition/0/from"
      },
      {
        "as-missing",
        "It does not say as what.",
        "{'from':{'code':'C'}," + AGREED + "}",
        "recognition.missing"
      },
      {
        "as-empty",
        "It recognises as anything.",
        "{'from':{'code':'C'},'as':{}," + AGREED + "}",
        "recognition.as"
      },
      {
        "agreement-missing",
        "It rests on no agreement.",
        "{'from':{'code':'C'},'as':{'code':'M'},'confidence':'exact'}",
        "recognition.missing"
      },
      {
        "confidence-missing",
        "It does not say how far the two are the same.",
        "{'from':{'code':'C'},'as':{'code':'M'},'agreement':'A'}",
        "recognition.missing"
      },
      {
        "confidence-word",
        "Its confidence is no word of the form.",
        "{'from':{'code':'C'},'as':{'code':'M'},'agreement':'A','confidence':'sure'}",
        "recognition.word"
      },
      {
        "credits-negative",
        "It takes credits away.",
        "{'from':{'code':'C'},'as':{'code':'M','credits':{'amount':'-1'}}," + AGREED + "}",
        "recognition.negative /recognition/0/as/credits/amount"
      },
      {
        "credits-empty",
        "It gives credits of no amount.",
        "{'from':{'code':'C'},'as':{'code':'M','credits':{}}," + AGREED + "}",
        "recognition.missing"
      },
      {
        "days-inverted",
        "It ends before it begins.",
        "{'from':{'code':'C'},'as':{'code':'M'},'valid':{'from':'2027-01-01','to':'2026-01-01'},"
            + AGREED
            + "}",
        "recognition.days /recognition/0/valid"
      },
      {
        "origin-word",
        "It names an origin that is none.",
        "{'from':{'code':'C'},'as':{'code':'M','origin':'moon'}," + AGREED + "}",
        "recognition.word"
      },
      {
        "key-unknown",
        "It has a key that nobody reads.",
        "{'from':{'code':'C'},'as':{'code':'M'}," + AGREED + ",'more':1}",
        "recognition.unknown-key"
      },
      {"number", "It is a number.", "17", "recognition.type"},
      {
        "date",
        "A day that does not exist.",
        "{'from':{'code':'C'},'as':{'code':'M'},'valid':{'from':'2026-02-30'}," + AGREED + "}",
        "recognition.date"
      },
      {
        "code-number",
        "The code is a number.",
        "{'from':{'code':7},'as':{'code':'M'}," + AGREED + "}",
        "recognition.type"
      },
      {
        "twice",
        "It says twice as what.",
        "{'from':{'code':'C'},'as':{'code':'M'},'as':{'code':'N'}," + AGREED + "}",
        "json.duplicate-key"
      },
    };
    for (String[] row : rows) {
      String text = "{'recognitionPolicy':'1','name':'T','recognition':[" + row[2] + "]}";
      out.text("recognition-" + row[0], RECOGNITION, row[1], text.replace('\'', '"'), row[3]);
    }
  }

  private void mapping() {
    String[][] rows = {
      {"id-missing", "{}", "mapping.missing"},
      {"key-unknown", "{'mapping':'m','x':1}", "mapping.unknown-key /x"},
      {"repeats", "{'mapping':'m','repeats':'worst'}", "mapping.word /repeats"},
      {"badges-list", "{'mapping':'m','openBadges':[]}", "mapping.type /openBadges"},
      {
        "field",
        "{'mapping':'m','openBadges':{'codes':['achievement.colour']}}",
        "mapping.word /openBadges/codes"
      },
      {
        "unit-blank",
        "{'mapping':'m','openBadges':{'credits':{'unit':''}}}",
        "mapping.blank /openBadges/credits/unit"
      },
      {
        "unit-number",
        "{'mapping':'m','openBadges':{'credits':{'unitByIssuer':{'i':5}}}}",
        "mapping.type /openBadges/credits/unitByIssuer/i"
      },
      {
        "level-unnamed",
        "{'mapping':'m','openBadges':{'level':[{'names':[]}]}}",
        "mapping.missing /openBadges/level/0"
      },
      {
        "level-twice",
        "{'mapping':'m','openBadges':{'level':[{'framework':'A'},{'framework':'A'}]}}",
        "mapping.duplicate /openBadges/level/1/framework"
      },
      {
        "competencies",
        "{'mapping':'m','openBadges':{'competencies':['name']}}",
        "mapping.word /openBadges/competencies"
      },
      {
        "origin",
        "{'mapping':'m','openBadges':{'origin':'abroad'}}",
        "mapping.word /openBadges/origin"
      },
      {
        "origin-otherwise",
        "{'mapping':'m','openBadges':{'origin':{'otherwise':'abroad'}}}",
        "mapping.word /openBadges/origin/otherwise"
      },
      {
        "origin-number",
        "{'mapping':'m','openBadges':{'origin':7}}",
        "mapping.type /openBadges/origin"
      },
      {"twice", "{'mapping':'m','mapping':'n'}", "json.duplicate-key /mapping"},
    };
    for (String[] row : rows) {
      out.text(
          "mapping-" + row[0],
          MAPPING,
          "A mapping that does not say what it seems to say.",
          row[1].replace('\'', '"'),
          row[2]);
    }
  }
}
