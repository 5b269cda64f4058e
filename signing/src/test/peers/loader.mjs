// Documents for the peers: the contexts that the tests hand over, and did:key; nothing else exists.
const contexts = new Map();

// No peer may open a connection, whatever its defaults are.
globalThis.fetch = async url => {
  throw new Error(`offline: ${url}`);
};

export function setContexts(documents) {
  contexts.clear();
  for(const [url, document] of Object.entries(documents)) {
    contexts.set(url, document);
  }
}

export async function documentLoader(url) {
  const document = contexts.get(url) ?? didKey(url);
  if(!document) {
    throw new Error(`unknown document: ${url}`);
  }
  return {contextUrl: null, documentUrl: url, document: structuredClone(document), tag: 'static'};
}

function didKey(url) {
  const match = /^did:key:(z[1-9A-HJ-NP-Za-km-z]+)(?:#(.*))?$/.exec(url);
  if(!match) {
    return null;
  }
  const [, key, fragment] = match;
  const did = `did:key:${key}`;
  const method = {
    '@context': 'https://w3id.org/security/multikey/v1',
    id: `${did}#${key}`,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: key
  };
  if(fragment !== undefined) {
    return fragment === key ? method : null;
  }
  const {'@context': ignored, ...inside} = method;
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [inside],
    assertionMethod: [method.id],
    authentication: [method.id]
  };
}
