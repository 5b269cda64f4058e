// @digitalcredentials/verifier-core, offline: registries and schemas are out of its reach.
import {verifyCredential} from '@digitalcredentials/verifier-core';

export async function verify({credential}) {
  const result = await verifyCredential({credential, knownDIDRegistries: []});
  const step = (result.log ?? []).find(entry => entry.id === 'valid_signature');
  const errors = (result.errors ?? []).map(error => error.message);
  return {verified: step?.valid === true, error: errors.join('; ') || null};
}
