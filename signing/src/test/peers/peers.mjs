// The peers of the interoperability tests in one process: a request a line on stdin, an answer a
// line on stdout. Requests are {"op": "module.function", ...}; answers are {"value": ...} or
// {"error": "..."}.
import {createInterface} from 'node:readline';
import {readFileSync} from 'node:fs';
import {setContexts} from './loader.mjs';

const modules = {
  di: () => import('./data-integrity.mjs'),
  jose: () => import('./jose.mjs'),
  sd: () => import('./sd-jwt.mjs'),
  core: () => import('./verifier-core.mjs'),
  rdf: () => import('./rdf.mjs'),
  speed: () => import('./speed.mjs')
};

// Peers print; only answers may go to stdout.
console.log = console.info = console.warn = console.debug = console.error;

async function answer({op, ...request}) {
  if(op === 'contexts') {
    setContexts(request.documents);
    return null;
  }
  if(op === 'versions') {
    const read = file => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));
    const names = Object.keys(read('package.json').dependencies);
    return Object.fromEntries(
      names.map(name => [name, read(`node_modules/${name}/package.json`).version]));
  }
  const [module, name] = op.split('.');
  return (await modules[module]())[name](request);
}

const lines = createInterface({input: process.stdin, crlfDelay: Infinity});
for await(const line of lines) {
  let out;
  try {
    out = {value: (await answer(JSON.parse(line))) ?? null};
  } catch(e) {
    out = {error: `${e.name}: ${e.message}`};
  }
  process.stdout.write(JSON.stringify(out) + '\n');
}
