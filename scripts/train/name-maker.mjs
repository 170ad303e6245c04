// Made-up personal names, from the words of server/lexicon/personal-names.tsv and from words that only look like them,
// so that the tagger learns how names are built and what stands around them rather than which names its corpus has.

/** Letter by letter from what follows three letters in `words`: a word that could be one of them. */
function wordMaker(words, next) {
  const order = 3;
  const followers = new Map();
  for (const word of words) {
    const edged = `${'^'.repeat(order)}${word}$`;
    for (let at = order; at < edged.length; at++) {
      const before = edged.slice(at - order, at);
      followers.set(before, (followers.get(before) ?? '') + edged[at]);
    }
  }
  return () => {
    for (;;) {
      let word = '^'.repeat(order);
      while (!word.endsWith('$') && word.length < 16) {
        const letters = followers.get(word.slice(-order));
        word += letters[Math.floor(next() * letters.length)];
      }
      if (word.endsWith('$') && word.length > order + 3) return word.slice(order, -1);
    }
  };
}

const ATTRIBUTES =
  'الله الرحمن العزيز الكريم القادر الرزاق الحميد الرحيم المجيد اللطيف السلام الناصر الملك الغني الحكيم'.split(' ');
const ORDINALS = 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن'.split(' ');
const PARTICLES = 'دي دا دو فان فون ديل بن لا'.split(' ');

/**
 * @param {string[][]} entries the lexicon's rows
 * @param {string[]} nouns ordinary nouns, some of which are given as names: فجر, نهار
 * @param {() => number} next random numbers from 0 to 1
 */
export function nameMaker(entries, nouns, next) {
  const pick = (list) => list[Math.floor(next() * list.length)];
  const chance = (share) => next() < share;
  const words = (role, gender) =>
    entries
      .filter(([, roles, sex]) => roles.includes(role) && (!gender || sex.includes(gender) || sex === '-'))
      .map(([word]) => word);
  const families = words('f');
  const women = entries.filter(([, , sex]) => sex === 'f').map(([word]) => word);
  const men = words('g', 'm');
  const like = { family: wordMaker(families, next), man: wordMaker(men, next), woman: wordMaker(women, next) };
  const strange = 0.35;

  const family = () => {
    const word = chance(strange) ? like.family() : pick(families);
    if (chance(0.04)) return `أبو ${pick(men)}`;
    if (chance(0.15)) return `ال${chance(0.5) ? like.man() : pick(men)}ي`;
    if (chance(0.03)) return `آل ${word}`;
    if (chance(0.03)) return `${pick(PARTICLES)} ${word}`;
    if (chance(0.03)) return `${word}-${chance(0.5) ? like.family() : pick(families)}`;
    return word;
  };
  const servant = () => (chance(0.5) ? `عبد ${pick(ATTRIBUTES)}` : `عبد${pick(ATTRIBUTES)}`);
  const given = (gender) => {
    if (gender === 'f') return chance(strange) ? like.woman() : pick(women);
    if (chance(0.1)) return servant();
    if (chance(0.04)) return pick(nouns);
    return chance(strange) ? like.man() : pick(men);
  };
  const full = (gender = 'm') => {
    const kind = next();
    const first = given(gender);
    if (kind < 0.5) return `${first} ${family()}`;
    if (kind < 0.68) return `${first} ${given('m')} ${family()}`;
    if (kind < 0.76) return `${first} ${given('m')} ${given('m')}`;
    if (kind < 0.8) return `${first} ${given('m')}`;
    const child = gender === 'f' ? 'بنت' : 'بن';
    if (kind < 0.88) return `${first} ${child} ${given('m')} ${family()}`;
    if (kind < 0.93) return `${first} ${child} ${given('m')} بن ${given('m')} آل ${pick(families).replace(/^ال/u, '')}`;
    if (kind < 0.97) return `${first} ${family()} ${family()}`;
    return `${first} ${given('m')} ${given('m')} ${family()}`;
  };
  return {
    full,
    word: (last) => (last ? family() : given('m')),
    slot: {
      N: () => full('m'),
      W: () => full('f'),
      L: () => (chance(0.15) ? given('m') : family()),
      R: () => `${chance(0.3) ? servant() : pick(men)} ${pick(ORDINALS)}`,
      x: () => (chance(0.5) ? pick(men) : full('m')),
    },
  };
}

/** `template` with made-up names in its slots, as a sentence with its persons. */
export function fillTemplate(template, { slot }) {
  let text = '';
  const persons = [];
  for (const part of template.split(/(\{\w\})/u)) {
    const name = /^\{(\w)\}$/u.exec(part)?.[1];
    const words = name ? slot[name]() : part;
    if (name && name !== 'x') persons.push({ start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, persons };
}

const KEPT = new Set(['بن', 'ابن', 'بنت', 'عبد', 'آل', 'أبو', 'ابو', 'أبي', 'الله', 'الدين', 'ولد', 'أم']);

/** The same sentence with other names: each word of its persons' names replaced by another, the same one throughout. */
export function renamed({ text, persons }, { word }, procliticOf) {
  const others = new Map();
  let out = '';
  let at = 0;
  const moved = [];
  for (const { start, end } of [...persons].sort((a, b) => a.start - b.start)) {
    const words = text.slice(start, end).split(' ');
    const proclitic = procliticOf(words[0]);
    words[0] = words[0].slice(proclitic.length);
    const name = words.map((old, i) => {
      if (KEPT.has(old) || words[i - 1] === 'عبد' || !/^[\u0621-\u064a]{2}/u.test(old)) return old;
      if (!others.has(old)) others.set(old, word(i === words.length - 1));
      return others.get(old);
    });
    out += text.slice(at, start) + proclitic;
    const begin = out.length - proclitic.length;
    out += name.join(' ');
    moved.push({ start: begin, end: out.length });
    at = end;
  }
  return { text: out + text.slice(at), persons: moved };
}
