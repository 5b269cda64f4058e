// @sd-jwt/core and @sd-jwt/sd-jwt-vc, with ECDSA and EdDSA of Node.
import {createHash, createPrivateKey, createPublicKey, randomBytes, sign as nodeSign,
  verify as nodeVerify} from 'node:crypto';
import {SDJwtInstance} from '@sd-jwt/core';
import {SDJwtVcInstance} from '@sd-jwt/sd-jwt-vc';

const hasher = (data, algorithm) =>
  createHash(algorithm.replace('-', '')).update(Buffer.from(data)).digest();
const saltGenerator = length => randomBytes(length).toString('base64url').slice(0, length);
const digests = {ES256: 'sha256', ES384: 'sha384', ES512: 'sha512', EdDSA: null};

function signer(jwk, algorithm) {
  const key = createPrivateKey({key: jwk, format: 'jwk'});
  return async data => nodeSign(digests[algorithm], Buffer.from(data),
    {key, dsaEncoding: 'ieee-p1363'}).toString('base64url');
}

function verifier(jwk, algorithm) {
  const key = createPublicKey({key: jwk, format: 'jwk'});
  return async (data, signature) => nodeVerify(digests[algorithm], Buffer.from(data),
    {key, dsaEncoding: 'ieee-p1363'}, Buffer.from(signature, 'base64url'));
}

function instance({kind, jwk, algorithm, holderJwk, holderAlgorithm}) {
  const config = {hasher, saltGenerator, hashAlg: 'sha-256'};
  if(jwk) {
    config.verifier = verifier(jwk, algorithm);
    if(jwk.d) {
      config.signer = signer(jwk, algorithm);
      config.signAlg = algorithm;
    }
  }
  if(holderJwk?.d) {
    config.kbSigner = signer(holderJwk, holderAlgorithm);
    config.kbSignAlg = holderAlgorithm;
  }
  // The key binding is checked with the key that the issuer put into cnf.
  config.kbVerifier = async (data, signature, payload) =>
    verifier(payload.cnf.jwk, payload.cnf.jwk.kty === 'OKP' ? 'EdDSA' : 'ES256')(data, signature);
  return kind === 'vc' ? new SDJwtVcInstance(config) : new SDJwtInstance(config);
}

export async function issue({claims, frame, header, ...setup}) {
  return instance(setup).issue(claims, frame, {header});
}

export async function present({token, frame, binding, ...setup}) {
  return instance(setup).present(token, frame, binding ? {kb: {payload: binding}} : undefined);
}

export async function verify({token, required, nonce, now, ...setup}) {
  const {payload, header, kb} = await instance(setup).verify(token, {
    requiredClaimKeys: required ?? [],
    keyBindingNonce: nonce ?? undefined,
    currentDate: now
  });
  return {payload, header, binding: kb?.payload ?? null};
}
