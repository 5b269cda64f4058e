// Times a function of a peer, call by call: the middle time of a round, in nanoseconds.
import * as di from './data-integrity.mjs';

export async function time({function: name, request, calls}) {
  const times = [];
  for(let i = 0; i < calls; i++) {
    // Every call starts from the text, as a request would come in.
    const text = JSON.stringify(request);
    const start = process.hrtime.bigint();
    const result = await di[name](JSON.parse(text));
    times.push(Number(process.hrtime.bigint() - start));
    if(name === 'verify' && !result.verified) {
      throw new Error(result.error);
    }
  }
  times.sort((a, b) => a - b);
  return times[times.length >> 1];
}
