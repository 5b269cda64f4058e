"use strict";

// Reads a credential from the link's fragment and checks its eddsa-jcs-2022 proof against the did:key
// of its issuer. Nothing is sent anywhere; nothing of the credential is ever read as markup.

const MOST_BYTES = 1 << 20;
const ALPHABET = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";

class Verdict extends Error {
  constructor(verdict, message) {
    super(message);
    this.verdict = verdict;
  }
}
const rejected = (message) => new Verdict("rejected", message);
const unknown = (message) => new Verdict("unknown", message);

const at = (id) => document.getElementById(id);

function add(list, tag, text) {
  const item = document.createElement(tag);
  item.textContent = text;
  at(list).append(item);
}

function base64url(text) {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) throw unknown("The link is damaged; ask for it anew.");
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
}

function base58(text) {
  const bytes = [];
  for (const c of text) {
    let carry = ALPHABET.indexOf(c);
    if (carry < 0) throw rejected("A key or signature is not written in base58.");
    for (let i = 0; i < bytes.length; i++) {
      carry += bytes[i] * 58;
      bytes[i] = carry & 255;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 255);
  }
  for (let i = 0; i < text.length && text[i] === "1"; i++) bytes.push(0);
  return Uint8Array.from(bytes.reverse());
}

async function inflated(packed) {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  const parts = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).arrayBuffer();
    size += value.length;
    if (size > MOST_BYTES) {
      await reader.cancel();
      throw unknown("The link holds more than a credential; it is not opened.");
    }
    parts.push(value);
  }
}

// RFC 8785: names sorted by UTF-16 code units, numbers and strings as ECMAScript writes them.
function canonical(value) {
  if (Array.isArray(value)) return "[" + value.map(canonical).join(",") + "]";
  if (value !== null && typeof value === "object") {
    return "{" + Object.keys(value).sort().map((k) => JSON.stringify(k) + ":" + canonical(value[k])).join(",") + "}";
  }
  return JSON.stringify(value);
}

async function sha256(value) {
  const bytes = new TextEncoder().encode(canonical(value));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function issuerOf(credential) {
  const issuer = credential.issuer;
  return typeof issuer === "string" ? issuer : issuer && issuer.id;
}

function keyOf(issuer, method) {
  if (typeof issuer !== "string" || !issuer.startsWith("did:key:z6Mk")) {
    throw unknown("This page knows only issuers that are an Ed25519 did:key; verify this one with a program.");
  }
  if (method !== issuer + "#" + issuer.slice("did:key:".length)) {
    throw rejected("The proof names a key that is not its issuer's.");
  }
  const key = base58(issuer.slice("did:key:z".length));
  if (key.length !== 34 || key[0] !== 0xed || key[1] !== 0x01) throw rejected("The issuer's key is no Ed25519 key.");
  return key.slice(2);
}

function moment(value, name) {
  if (value === undefined) return undefined;
  const time = typeof value === "string" && /T.*(Z|[+-]\d\d:\d\d)$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time)) throw rejected(name + " is no moment with a time zone.");
  return time;
}

function checkDates(credential, proof) {
  const now = Date.now();
  const from = moment(credential.validFrom, "validFrom");
  const until = moment(credential.validUntil, "validUntil");
  const expires = moment(proof.expires, "The proof's expires");
  moment(proof.created, "The proof's created");
  if (from !== undefined && now < from) throw rejected("It is not valid yet.");
  if (until !== undefined && now > until) throw rejected("It is no longer valid.");
  if (expires !== undefined && now > expires) throw rejected("Its proof has expired.");
  add("checks", "li", "The dates: it is valid now, by this device's clock.");
}

async function checkSignature(credential) {
  const { proof, ...unsigned } = credential;
  if (proof === undefined) throw rejected("Nobody signed it.");
  if (proof === null || typeof proof !== "object" || Array.isArray(proof)) {
    throw unknown("This page checks one proof alone; verify this credential with a program.");
  }
  if (proof.type !== "DataIntegrityProof" || proof.cryptosuite !== "eddsa-jcs-2022") {
    throw unknown("This page knows only the suite eddsa-jcs-2022; verify this credential with a program.");
  }
  if (proof.proofPurpose !== "assertionMethod") throw rejected("The proof was made for another purpose.");
  const { proofValue, ...options } = proof;
  if (options["@context"] !== undefined) {
    const all = [].concat(unsigned["@context"]);
    const own = [].concat(options["@context"]);
    if (!own.every((c, i) => canonical(c) === canonical(all[i] ?? null))) {
      throw rejected("The contexts of the proof are not those of the credential.");
    }
    unsigned["@context"] = options["@context"];
  }
  const raw = keyOf(issuerOf(credential), proof.verificationMethod);
  if (typeof proofValue !== "string" || proofValue[0] !== "z") throw rejected("The proof has no signature.");
  const signature = base58(proofValue.slice(1));
  let key;
  try {
    key = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
  } catch {
    throw unknown("This browser cannot check Ed25519 signatures; use a newer one.");
  }
  const signed = new Uint8Array(64);
  signed.set(await sha256(options), 0);
  signed.set(await sha256(unsigned), 32);
  if (!(await crypto.subtle.verify("Ed25519", key, signature, signed))) {
    throw rejected("The signature does not hold: the credential was changed, or another key signed it.");
  }
  add("checks", "li", "The signature: the holder of the issuer's key signed all of this, and nothing was changed since.");
  return proof;
}

function show(credential) {
  const subject = [].concat(credential.credentialSubject ?? [])[0] ?? {};
  const achievement = subject.achievement ?? {};
  const issuer = credential.issuer ?? {};
  const facts = [
    ["What", achievement.name ?? credential.name],
    ["Issuer calls itself", issuer.name],
    ["Issuer's key", issuerOf(credential)],
    ["About", subject.id],
    ["Valid from", credential.validFrom],
    ["Valid until", credential.validUntil],
  ];
  for (const [name, value] of facts) {
    if (typeof value === "string") {
      add("facts", "dt", name);
      add("facts", "dd", value);
    }
  }
}

async function check() {
  const match = /^#c=(.+)$/.exec(location.hash);
  if (!match) throw unknown("The link carries no credential; ask for it anew.");
  let credential;
  try {
    const bytes = await inflated(base64url(match[1]));
    credential = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (e) {
    throw e instanceof Verdict ? e : unknown("The link is damaged; ask for it anew.");
  }
  if (credential === null || typeof credential !== "object" || Array.isArray(credential)) {
    throw unknown("The link holds no credential; ask for it anew.");
  }
  show(credential);
  checkDates(credential, await checkSignature(credential));
  if (credential.credentialStatus !== undefined) {
    throw unknown("The signature holds, but it can be revoked, and this page does not ask whether it was.");
  }
}

async function run() {
  let verdict = "holds";
  let message = "The signature holds. Read below what that does not say.";
  try {
    await check();
  } catch (e) {
    verdict = e instanceof Verdict ? e.verdict : "unknown";
    message = e instanceof Verdict ? e.message : "This page could not check it; verify it with a program.";
  }
  if (at("checks").childElementCount === 0) add("checks", "li", "Nothing that held.");
  at("verdict").textContent = message;
  at("verdict").dataset.verdict = verdict;
}

addEventListener("hashchange", () => location.reload());
run();
