// Reproduces one cell of the table with the peer alone: node alone.mjs SUITE CREDENTIAL [CONTEXTS]
// signs, derives where the suite can, verifies, and verifies again after the subject was changed.
import * as Bls12381Multikey from '@digitalbazaar/bls12-381-multikey';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {derive, sign, verify} from './data-integrity.mjs';
import {readFileSync} from 'node:fs';
import {setContexts} from './loader.mjs';

const [, , suite, name, contexts = '../../../../../shared/vectors/contexts/'] = process.argv;
const here = file => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
const published = file => here(new URL(contexts + file, import.meta.url));
setContexts({
  'https://www.w3.org/ns/credentials/v2': published('ns/credentials-v2.jsonld'),
  'https://www.w3.org/ns/did/v1': published('1edtech-validator/did-v1.jsonld'),
  'https://w3id.org/security/multikey/v1': published('security/multikey/v1.jsonld'),
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json':
    published('1edtech-validator/ob-v3p0-3.0.3.json'),
  'https://interop.example/matrix/v1': here('../resources/interop/context.json')
});

async function newKey() {
  if(suite === 'bbs-2023') {
    return Bls12381Multikey.generateBbsKeyPair({algorithm: 'BBS-BLS12-381-SHA-256'});
  }
  return suite.startsWith('eddsa') ? Ed25519Multikey.generate() :
    EcdsaMultikey.generate({curve: 'P-256'});
}

const pair = await newKey();
const did = `did:key:${pair.publicKeyMultibase}`;
Object.assign(pair, {controller: did, id: `${did}#${pair.publicKeyMultibase}`});
const key = await pair.export({publicKey: true, secretKey: true, includeContext: true});
const row = here(`../resources/interop/credentials/${name}.json`);
const {issuer} = row.credential;
row.credential.issuer = issuer.id ? {...issuer, id: did} : did;
const created = '2026-03-01T09:00:00Z';
let made = await sign({suite, key, credential: row.credential, created, mandatory: row.mandatory});
if(suite === 'ecdsa-sd-2023' || suite === 'bbs-2023') {
  made = await derive({suite, credential: made, reveal: row.reveal});
}
console.log('as signed:', await verify({credential: made, now: created}));
if(row.changedSubject) {
  const changed = {...made, credentialSubject: row.changedSubject};
  console.log('changed:', await verify({credential: changed, now: created}));
}
