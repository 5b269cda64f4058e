// @digitalbazaar/vc with its cryptosuites.
import * as bbs from '@digitalbazaar/bbs-2023-cryptosuite';
import * as Bls12381Multikey from '@digitalbazaar/bls12-381-multikey';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import * as ecdsaSd from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {cryptosuite as ecdsaRdfc} from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import {cryptosuite as eddsaRdfc} from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import {documentLoader} from './loader.mjs';

const signing = {
  'eddsa-rdfc-2022': () => eddsaRdfc,
  'eddsa-jcs-2022': () => eddsaJcs.createSignCryptosuite(),
  'ecdsa-rdfc-2019': () => ecdsaRdfc,
  'ecdsa-jcs-2019': () => ecdsaJcs.createSignCryptosuite(),
  'ecdsa-sd-2023': mandatoryPointers => ecdsaSd.createSignCryptosuite({mandatoryPointers}),
  'bbs-2023': mandatoryPointers => bbs.createSignCryptosuite({mandatoryPointers})
};

const deriving = {
  'ecdsa-sd-2023': selectivePointers => ecdsaSd.createDiscloseCryptosuite({selectivePointers}),
  'bbs-2023': selectivePointers => bbs.createDiscloseCryptosuite({selectivePointers})
};

const verifying = [
  eddsaRdfc,
  eddsaJcs.createVerifyCryptosuite(),
  ecdsaRdfc,
  ecdsaJcs.createVerifyCryptosuite(),
  ecdsaSd.createVerifyCryptosuite(),
  bbs.createVerifyCryptosuite()
].map(cryptosuite => new DataIntegrityProof({cryptosuite}));

async function keyPair(key, suite) {
  if(suite === 'bbs-2023') {
    return Bls12381Multikey.from(key);
  }
  return suite.startsWith('eddsa') ? Ed25519Multikey.from(key) : EcdsaMultikey.from(key);
}

async function signer(suite, key, date, pointers = []) {
  const pair = await keyPair(key, suite);
  const cryptosuite = signing[suite](pointers);
  const proof = new DataIntegrityProof({signer: pair.signer(), date, cryptosuite});
  return proof;
}

export async function sign({suite, key, credential, created, mandatory}) {
  return vc.issue({
    credential,
    suite: await signer(suite, key, created, mandatory),
    documentLoader,
    now: created
  });
}

export async function derive({suite, credential, reveal}) {
  const proof = new DataIntegrityProof({cryptosuite: deriving[suite](reveal)});
  return vc.derive({verifiableCredential: credential, suite: proof, documentLoader});
}

export async function verify({credential, now}) {
  return outcome(
    await vc.verifyCredential({credential, suite: verifying, documentLoader, now}));
}

export async function present({suite, key, presentation, created, challenge, domain}) {
  return vc.signPresentation({
    presentation,
    suite: await signer(suite, key, created),
    documentLoader,
    challenge,
    domain,
    now: created
  });
}

export async function verifyPresentation({presentation, challenge, domain, now}) {
  return outcome(await vc.verify(
    {presentation, suite: verifying, documentLoader, challenge, domain, now}));
}

function outcome(result) {
  return {verified: result.verified === true, error: result.verified ? null : said(result.error)};
}

// The innermost messages: the peer wraps its errors several times.
function said(error) {
  const inner = error?.errors ?? [];
  return inner.length > 0 ? inner.map(said).join('; ') : `${error?.name}: ${error?.message}`;
}
