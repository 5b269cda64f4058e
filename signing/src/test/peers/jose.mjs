// jose: compact JWS with the key as a JWK.
import {CompactSign, compactVerify, exportJWK, generateKeyPair, importJWK} from 'jose';

export async function sign({jwk, header, payload}) {
  const key = await importJWK(jwk, header.alg);
  return new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader(header).sign(key);
}

export async function verify({token, jwk, algorithm}) {
  const key = await importJWK(jwk, algorithm);
  const {payload, protectedHeader} = await compactVerify(token, key, {algorithms: [algorithm]});
  return {header: protectedHeader, payload: new TextDecoder().decode(payload)};
}

export async function generate({algorithm}) {
  const {privateKey, publicKey} = await generateKeyPair(algorithm, {extractable: true});
  return {secret: await exportJWK(privateKey), public: await exportJWK(publicKey)};
}
