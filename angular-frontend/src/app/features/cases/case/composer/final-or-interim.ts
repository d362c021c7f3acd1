/** Why an answer is taken for a final or an interim one, until somebody says which it is. */
export type Reason = 'usual' | 'finalOut' | 'part' | 'asks' | 'acknowledges';

/** What announces the rest of an answer. */
const PART = [
  /(odpowied[źz]\p{L}*|informacj\p{L}*) (cz[ąa]stkow|cz[ęe][śs]ciow)/u,
  /cz[ęe][śs]ciow\p{L}* odpowied[źz]/u,
  /(pozosta[łl]\p{L}*|reszt[ęe]|drug[ąa] cz[ęe][śs][ćc])[^.!?]{0,80}(prze[śs]lemy|przeka[żz]emy|wy[śs]lemy|odpowiemy|udzielimy|uzupe[łl]nimy|dostarczymy)/u,
  /\b(partial|interim) (answer|reply|response)\b/u,
  /\b(the rest|the remaining|remaining (part|questions|data))\b[^.!?]{0,80}\b(will|shall|later|follow)\b/u,
];

/** What asks whoever wrote for something. */
const ASKS = [
  /(prosimy|prosz[ęe]|uprzejmie prosz[ęe]) o (doprecyzowanie|sprecyzowanie|wskazanie|podanie|uzupe[łl]nienie|wyja[śs]nienie|przes[łl]anie|okre[śs]lenie|potwierdzenie|informacj[ęe], (czy|kt[óo]r|jak|o ))/u,
  /czy (chodzi|mo[żz]e pan|mog[łl]?[ab]?y? ?pa[ńn]|m[óo]g[łl]by pan|mogliby pa[ńn]stwo|mog[ąa] pa[ńn]stwo)/u,
  /\b(could|can|would) you (please |kindly )?(tell|clarify|specify|confirm|send|say|let us know)\b/u,
  /\bplease (clarify|specify|tell us|confirm|let us know (which|what|when|whether|who|how))\b/u,
];

/** What says that the letter came, or that an answer will. */
const ACKNOWLEDGES = [
  /potwierdzam(y)? (otrzymanie|wp[łl]yw|przyj[ęe]cie|odbi[óo]r)/u,
  /potwierdzenie (otrzymania|wp[łl]ywu|przyj[ęe]cia)/u,
  /(^|[^\p{L}])(odpowiemy|udzielimy odpowiedzi|wr[óo]cimy (do pa[ńn]stwa )?z odpowiedzi[ąa])/u,
  /odpowied[źz] (prze[śs]lemy|przeka[żz]emy|wy[śs]lemy|zostanie (przes[łl]ana|przekazana|udzielona))/u,
  /(zbieramy|ustalamy|sprawdzamy|gromadzimy) (dane|informacje|szczeg[óo][łl]y|fakty)/u,
  /\b(we|i) (hereby )?(confirm|acknowledge) (the )?receipt\b/u,
  /\b(we|i) (will|shall) (answer|reply|respond|get back|come back)\b/u,
];

/** A line from which on a letter repeats another one. */
const REPEATED = /^(>|-{2,}|_{5,}|(W dniu|Dnia|On|Od:|From:)(?=.*(:|pisze|napisał|wrote)))/u;
const FAREWELL =
  /^(z powa[żz]aniem|pozdrawiam|z pozdrowieniami|z wyrazami szacunku|(best |kind )?regards|yours (sincerely|faithfully))/u;

/**
 * What an answer seems to be by its words. It errs towards interim: a clock that runs on is seen, and one that stopped too early is not. Nothing
 * follows from it but what is preset.
 */
export function reasonBy(text: string): Reason {
  const lines = text
    .slice(0, 20_000)
    .split('\n')
    .map((line) => line.trim());
  const end = lines.findIndex((line) => REPEATED.test(line));
  const own = (end < 0 ? lines : lines.slice(0, end)).filter((line) => line !== '').map((line) => line.toLowerCase());
  const farewell = own.findIndex((line) => FAREWELL.test(line));
  const said = (farewell < 0 ? own : own.slice(0, farewell)).join(' ');
  const says = (patterns: readonly RegExp[]) => patterns.some((pattern) => pattern.test(said));
  if (says(PART)) return 'part';
  if (says(ASKS) || said.endsWith('?')) return 'asks';
  return says(ACKNOWLEDGES) ? 'acknowledges' : 'usual';
}

/** An interim answer is refused once the final one is out and nothing else was asked. */
export const isFinal = (reason: Reason): boolean => reason === 'usual' || reason === 'finalOut';
