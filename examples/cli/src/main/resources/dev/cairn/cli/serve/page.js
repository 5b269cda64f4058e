"use strict";

const at = (id) => document.getElementById(id);

/** An element with a text; what comes from a credential is never read as HTML. */
function element(name, text, kind) {
  const made = document.createElement(name);
  made.textContent = text;
  if (kind) {
    made.className = kind;
  }
  return made;
}

function isPresentation(text) {
  try {
    return [JSON.parse(text).type].flat().includes("VerifiablePresentation");
  } catch {
    return false;
  }
}

/**
 * The request. JSON goes as it stands: reading and writing it here would hide a number that is not
 * exact or a member stated twice, which the server must see.
 */
function request(text, challenge, domain) {
  const given = text.startsWith("{") ? text : JSON.stringify(text);
  if (!challenge && !domain && !isPresentation(text)) {
    return {
      path: "/credentials/verify",
      body: `{"verifiableCredential": ${given}, "options": {"returnResults": true}}`,
    };
  }
  const options = {};
  if (challenge) {
    options.challenge = challenge;
  }
  if (domain) {
    options.domain = domain;
  }
  return {
    path: "/presentations/verify",
    body: `{"verifiablePresentation": ${given}, "options": ${JSON.stringify(options)}}`,
  };
}

const WORDS = {
  verified: "Verified",
  rejected: "Rejected",
  undetermined: "Cannot be told",
  not: "Not verified",
  refused: "The request was refused",
};

const TRUST = {
  accepted: "may issue this, by the trust policy",
  barred: "may not issue this, by the trust policy",
  notJudged: "not judged: verified says who signed, not that they may",
};

const CHECKS = { passed: "passed", failed: "failed", unknown: "unknown", notChecked: "not checked" };

function show(verdict, facts, problems, checks) {
  at("answer").className = verdict;
  at("verdict").textContent = WORDS[verdict];
  at("facts").replaceChildren(
    ...facts.filter(([, value]) => value).flatMap(([name, value]) => [element("dt", name), element("dd", value)]),
  );
  at("problems").replaceChildren(
    ...problems.map((problem) => {
      const row = element("li", problem.detail);
      row.append(element("small", [problem.code, problem.pointer].filter(Boolean).join(" at ")));
      return row;
    }),
  );
  at("checks").replaceChildren(
    ...checks.map(({ check, outcome }) => element("li", `${check}: ${CHECKS[outcome]}`, outcome)),
  );
  at("answer").hidden = false;
  at("answer").scrollIntoView({ block: "nearest" });
}

function showAnswer(answer) {
  if (typeof answer.verified !== "boolean") {
    show("refused", [], answer.problemDetails || [answer], []);
    return;
  }
  const results = answer.results || {};
  show(
    results.verdict || (answer.verified ? "verified" : "not"),
    [["Issuer", results.issuer], ["Credential", results.id], ["Trust", TRUST[results.trust]]],
    answer.problemDetails,
    results.checks || [],
  );
}

async function verify(event) {
  event.preventDefault();
  const button = event.target.querySelector("button");
  const { path, body } = request(at("text").value.trim(), at("challenge").value, at("domain").value);
  button.disabled = true;
  try {
    const reply = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json", Authorization: `Bearer ${at("token").value.trim()}` },
      body,
    });
    showAnswer(await reply.json());
  } catch {
    show("refused", [], [{ detail: "The server does not answer; see whether it still runs." }], []);
  } finally {
    button.disabled = false;
  }
}

at("form").addEventListener("submit", verify);
at("file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) {
    at("text").value = await file.text();
  }
});
