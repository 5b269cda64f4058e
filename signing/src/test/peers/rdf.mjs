// rdf-canonize, the oracle where blank nodes look alike.
import * as canonize from 'rdf-canonize';

export async function canonicalize({nquads, hash}) {
  return canonize.canonize(nquads, {
    algorithm: 'RDFC-1.0',
    inputFormat: 'application/n-quads',
    format: 'application/n-quads',
    messageDigestAlgorithm: hash,
    maxWorkFactor: Infinity
  });
}
