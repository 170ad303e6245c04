// Titles: every stretch of a line that reads as somebody's title. Single titles, an office or an honorific each, are
// read by the grammar of phrase.ts; here those that touch are stacked into one, and what only looks like one is left out.

import { nationalityAt, nationalityOf, placeAt } from '../lexicon/places.js';
import { speechReadings } from '../lexicon/speech.js';
import type { OfficeCategory, Span } from '../model.js';
import { type LineContent, perLine } from '../text/line.js';
import { morphology } from '../text/morphology.js';
import type { Token } from '../text/tokens.js';
import { type Reading, type Word, wordOf } from '../text/word.js';
import { type OfficePhrase, readOffice, type TokenSpan } from './phrase.js';
import type { TitleReading } from './title.js';
import {
  adjectiveKind,
  beginsName,
  fieldNoun,
  type Honorific,
  hasArticle,
  honorifics,
  isClauseWord,
  isNameWord,
  type OfficeWord,
  officeForms,
  officePhrases,
} from './vocabulary.js';

/** One office or honorific phrase. */
interface Unit {
  readonly first: number;
  /** One past its last token. */
  readonly end: number;
  readonly reading: Reading;
  readonly office: OfficeWord | null;
  readonly phrase: OfficePhrase | null;
  readonly honorific: Honorific | null;
}

const PROCLITICS = new Set(['', 'و', 'ف', 'ل', 'ب', 'ك', 'ول', 'وب', 'فل', 'فب', 'وك']);
/** Things that are called after persons: `مطار الملك خالد`. */
const NAMED_AFTER = new Set(
  'مطار مقام قبر ضريح منبر جامعه شارع مستشفي ميدان قاعده جائزه جايزه مدينه مركز جسر مسجد جامع طريق مؤسسه حديقه مدرسه ملعب استاد ستاد صاله معرض محور نفق حي برج دوار سد ثانويه مجمع قصر قاعه مكتبه كليه اكاديميه برنامج وسام قلاده كاس بطوله مهرجان ضريح مرقد مقام ساحه كورنيش مرفا ميناء محطه مسرح متحف معهد دارة داره معسكر مخيم فندق'.split(
    ' ',
  ),
);
const NAMESAKES = new Set('خادم ملك ملكه امير اميره شيخ شيخه سلطان رئيس امام شهيد بابا'.split(' '));
/** Parts of names that need what follows: `عبد الملك`. */
const NAME_PARTS = new Set('عبد ابو ابي ابن بن بنت ام ال ولد الله'.split(' '));
/** Posts, not persons: `شغل منصب وزير الخارجية`. */
const POSTS = new Set('منصب مناصب رتبه حقيبه صفه بصفته بصفتها وظيفه كرسي لمنصب بمنصب لقب'.split(' '));
/** Verbs that put a second title beside the first as their object. */
const TRANSITIVE =
  /^[وف]?(?:التقي|التقت|استقبل|استقبلت|هنا|هنات|ودع|ودعت|زار|زارت|ابلغ|ابلغت|دعا|دعت|عين|عينت|كلف|كلفت|اتهم|اتهمت|سيلتقي|ستلتقي|يلتقي|تلتقي|يستقبل|تستقبل|صافح|صافحت|قابل|قابلت|استدعي|استدعت|رافق|رافقت|كرم|كرمت|شكر|شكرت)$/u;

const isComma = (token: Token | undefined): boolean => token?.word.surface === '،' || token?.word.surface === ',';

const readUnit = (tokens: readonly Token[], at: number, proclitics: (text: string) => boolean): Unit | null => {
  const token = tokens[at];
  if (token?.word.kind !== 'arabic') return null;
  for (const reading of token.word.readings) {
    if (!PROCLITICS.has(reading.proclitics) || !proclitics(reading.proclitics)) continue;
    const unit = fixedUnit(tokens, at, reading) ?? officeUnit(tokens, at, reading);
    if (unit) return unit;
  }
  return proclitics('') ? abbreviation(tokens, at) : null;
};

const fixedUnit = (tokens: readonly Token[], at: number, reading: Reading): Unit | null => {
  const phrase = officePhrases.longest(tokens, at, reading);
  if (phrase) {
    const office = { ...phrase.value, reading };
    const read = readOffice(tokens, phrase.end, office);
    return read && { first: at, end: read.end, reading, office, phrase: read, honorific: null };
  }
  const hit = honorifics.longest(tokens, at, reading);
  if (!hit) return null;
  if (hit.value.kind === 'style' && !takesStyle(tokens, hit.end, reading)) return null;
  return { first: at, end: hit.end, reading, office: null, phrase: null, honorific: hit.value };
};

/** Styles that are nothing else, and may stand before any name. */
const COURTLY = new Set(['معالي', 'سعاده', 'فخامه', 'سماحه', 'نيافه', 'عطوفه']);

/** Whether `معالي`, `دولة`, `سيادة` before token `at` are a style and no common noun. */
const takesStyle = (tokens: readonly Token[], at: number, { form }: Reading): boolean => {
  const next = tokens[at];
  if (next?.word.kind !== 'arabic') return false;
  const [reading] = next.word.readings;
  const honoured = honorifics.matches(tokens, at, reading!).some(({ value }) => value.kind !== 'after');
  const office = officeForms(next.word).some(
    (word) => word.reading === reading && !(form === 'دوله' && word.office.kind === 'rank'),
  );
  if (form === 'دوله') return office && !fieldNoun(reading!);
  return (
    honoured ||
    office ||
    isNameWord(next.word) ||
    (COURTLY.has(form) && !hasArticle(reading!) && !isClauseWord(next.word) && fieldNoun(reading!) === null)
  );
};

const officeUnit = (tokens: readonly Token[], at: number, reading: Reading): Unit | null => {
  let best: Unit | null = null;
  for (const office of officeForms(tokens[at]!.word)) {
    if (office.reading !== reading) continue;
    if (office.binding === 'construct' && !isGenitive(tokens[at + 1])) continue;
    if (office.office.kind === 'rank' && !hasArticle(reading) && office.office.takes.size === 0) continue;
    if (office.binding === 'pronoun' && office.office.kind === 'occupation') continue;
    const phrase = readOffice(tokens, office.office.kind === 'rank' ? rankEnd(tokens, at) : at + 1, office);
    if (phrase && (best === null || phrase.end > best.end))
      best = { first: at, end: phrase.end, reading, office, phrase, honorific: null };
  }
  return best;
};

const isGenitive = (token: Token | undefined): boolean => {
  const reading = token?.word.readings[0];
  return (
    reading !== undefined && (reading.definite || fieldNoun(reading) !== null || officeForms(token!.word).length > 0)
  );
};

/** `د.`, `أ.د.`, `م/`: letters with a stop or a stroke each, before a name. */
const abbreviation = (tokens: readonly Token[], at: number): Unit | null => {
  let end = at;
  while (tokens[end]?.word.kind === 'arabic' && tokens[end]!.word.form.length === 1) {
    const mark = tokens[end + 1];
    if (!mark || mark.spaced || !/^[./]$/u.test(mark.word.surface)) break;
    end += 2;
  }
  const next = tokens[end];
  if (end === at || !next) return null;
  if (next.word.form === 'ح' && !next.spaced) end++;
  return {
    first: at,
    end,
    reading: tokens[at]!.word.readings[0]!,
    office: null,
    phrase: null,
    honorific: { gender: null, kind: 'name' },
  };
};

/** Whether a name, an honorific or a rank stands at `at`, so that what precedes has its holder there. */
const holderFollows = (tokens: readonly Token[], at: number): boolean =>
  isComma(tokens[at])
    ? tokens[at + 1] !== undefined && isNameWord(tokens[at + 1]!.word)
    : isAnnounced(tokens, at) || (tokens[at]?.word.kind === 'arabic' && isRankAt(tokens, at));

/** Whether a name begins at `at`, or the honorific that announces one. */
const isAnnounced = (tokens: readonly Token[], at: number): boolean => {
  const token = tokens[at];
  if (token?.word.kind !== 'arabic') return false;
  if (beginsName(token.word) || abbreviation(tokens, at) !== null) return true;
  const hit = honorifics.longest(tokens, at, token.word.readings[0]!);
  return hit !== undefined && hit.value.kind !== 'after' && hit.value.kind !== 'person';
};

const REGNAL = /^ال(?:اول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)$/u;

/** Whether a name ends before `at`, a comma or none between: `وانغ يي، عضو المكتب السياسي`. */
const holderPrecedes = (tokens: readonly Token[], at: number): boolean => {
  let before = at - 1;
  if (isComma(tokens[before])) before--;
  if (REGNAL.test(tokens[before]?.word.form ?? '')) before--;
  return [tokens[before], tokens[before - 1]].some(
    (token) => token !== undefined && (isOnlyName(token.word) || NAME_PARTS.has(token.word.form)),
  );
};

/** A rank, short of what it is the rank of, with a name or an honorific behind it. */
const isRankAt = (tokens: readonly Token[], at: number): boolean =>
  officeForms(tokens[at]!.word).some(
    ({ reading, office }) =>
      reading.proclitics === '' && hasArticle(reading) && (office.kind === 'rank' || office.head === 'سفير'),
  ) && isAnnounced(tokens, rankEnd(tokens, at));

const RANK_WORDS = new Set(
  'اول ثان ثاني ركن طيار مهندس بحري حقوقي طبيب اركان حرب متقاعد عام الركن الطيار المهندس بروفيسور'.split(' '),
);

/** One past the rank at `at`: `الفريق أول ركن`. */
const rankEnd = (tokens: readonly Token[], at: number): number => {
  let end = at + 1;
  while (RANK_WORDS.has(tokens[end]?.word.form ?? '')) end++;
  return end;
};

/** The units that stack into one title from `unit` on: how far, and where it would end without the doubtful last ones. */
const stack = (tokens: readonly Token[], unit: Unit): Unit[] => {
  const units = [unit];
  while (units.length < MOST_UNITS) {
    const last = units.at(-1)!;
    const next = stackedAfter(tokens, units, last);
    if (!next) return units;
    units.push(next);
  }
  return units;
};

const MOST_UNITS = 10;

const hasNothing = (proclitics: string): boolean => proclitics === '';
const hasAnd = (proclitics: string): boolean => proclitics === 'و';

const stackedAfter = (tokens: readonly Token[], units: readonly Unit[], last: Unit): Unit | null => {
  const at = last.end;
  const comma = isComma(tokens[at]);
  const from = comma ? at + 1 : at;
  const next = readUnit(tokens, from, hasNothing);
  if (next && touches(tokens, units, last, next, comma)) return next;
  if (comma || !last.phrase) return null;
  const joined = readUnit(tokens, from, hasAnd);
  return joined?.phrase &&
    joinable(last, joined) &&
    (holderFollows(tokens, joined.end) || holderPrecedes(tokens, units[0]!.first))
    ? joined
    : null;
};

const joinable = (last: Unit, next: Unit): boolean =>
  next.office!.gender === last.office!.gender &&
  next.office!.number === 'singular' &&
  last.office!.number === 'singular' &&
  next.phrase!.definite === last.phrase!.definite &&
  !(last.phrase!.country !== null && next.phrase!.country !== null && last.phrase!.country !== next.phrase!.country);

const touches = (tokens: readonly Token[], units: readonly Unit[], last: Unit, next: Unit, comma: boolean): boolean => {
  const before = tokens[units[0]!.first - 1];
  if (next.honorific) {
    if (next.honorific.kind === 'person') return false;
    if (next.honorific.kind === 'after') return !comma;
    if (last.honorific && !comma) return true;
    if (next.honorific.kind === 'style' || next.honorific.kind === 'royal')
      return !comma && isTitledNext(tokens, next.end);
    return next.honorific.kind === 'name' && mayBegin(tokens[next.end]);
  }
  if (last.honorific) return !comma && last.honorific.kind !== 'person';
  const sovereign = last.phrase!.category === 'royal' && next.phrase!.category === 'royal';
  const transitive =
    next.office!.office.kind !== 'rank' &&
    !comma &&
    !sovereign &&
    before !== undefined &&
    TRANSITIVE.test(before.word.form);
  if (
    transitive ||
    last.office!.gender !== next.office!.gender ||
    last.office!.number !== 'singular' ||
    next.office!.number !== 'singular'
  )
    return false;
  if (!next.phrase!.definite && next.office!.office.kind !== 'rank') return false;
  if (last.phrase!.country !== null && next.phrase!.country !== null && !next.phrase!.bare) return false;
  if (comma) return !hasArticle(next.reading) && holderFollows(tokens, next.end) && last.phrase!.definite;
  const commands = /^(?:قائد|مشرف)$/u.test(next.office!.office.head) || next.office!.office.category === 'spokesperson';
  if (hasArticle(next.reading)) return (commands || next.phrase!.bare || last.phrase!.bare) && isHeld(tokens, next.end);
  return last.phrase!.definite || last.office!.office.kind === 'rank';
};

/** Whether a name may begin with `token` once an honorific has announced one. */
const mayBegin = (token: Token | undefined): boolean =>
  token?.word.kind === 'arabic' &&
  (isNameWord(token.word) || (!isClauseWord(token.word) && !adjectiveKind(token.word.readings[0]!)));

/** Whether after the style or royal honorific before `at` there are a short title and its holder: `دولة الرئيس ميشال`. */
const isTitledNext = (tokens: readonly Token[], at: number): boolean => {
  const unit = readUnit(tokens, at, hasNothing);
  return unit !== null && (unit.honorific !== null || unit.phrase!.bare) && holderFollows(tokens, unit.end);
};

const NO_WORD = wordOf('', 'punctuation');

const isPossessed = ({ bare }: Word): boolean => bare.length > 4 && /(?:ه|ها|هم)$/u.test(bare);

const places = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.word.readings.some((reading) => placeAt(tokens, at, reading) !== undefined);

/** Whether the lone word of `unit` only qualifies the noun before it: `الوفد الدبلوماسي`, `من المقرر`. */
const isAdjective = (tokens: readonly Token[], { first, end, reading, phrase }: Unit): boolean => {
  const before = tokens[first - 1];
  if (reading.base.startsWith('مقرر') && !holderFollows(tokens, end)) return phrase!.bare;
  if (
    !phrase ||
    phrase.construct ||
    before?.word.kind !== 'arabic' ||
    reading.proclitics !== '' ||
    adjectiveKind(reading) === null
  )
    return false;
  if (isClauseWord(before.word) || speechReadings(before.word).length > 0) return false;
  const article =
    before.word.readings.some(hasArticle) ||
    (!holderFollows(tokens, end) && (isPossessed(before.word) || places(tokens, first - 1)));
  return hasArticle(reading) ? article : !article && !isNameWord(before.word);
};

/** Whether `word` is one of names and neither an adjective of nationality nor an office: السعودي, البابا. */
const isOnlyName = (word: Word): boolean =>
  isNameWord(word) && nationalityOf(word) === null && officeForms(word).length === 0;

/** Whether a word of names stands directly before `at`. */
const follows = (tokens: readonly Token[], at: number): boolean => {
  const before = tokens[at - 1]!.word;
  const { plain, parts } = morphology(before);
  if (before.readings.length > 1 && !plain && parts.size > 0) return false;
  return isOnlyName(before) && !speechReadings(before).some(({ reading }) => reading.proclitics === '');
};

const isNamesake = (tokens: readonly Token[], unit: Unit): boolean => {
  const before = tokens[unit.first - 1]?.word.readings.at(-1);
  if (!before || unit.reading.proclitics !== '') return false;
  const readings = tokens[unit.first - 1]!.word.readings;
  if (readings.some(({ base }) => POSTS.has(base))) return true;
  if (readings.some(({ form }) => NAME_PARTS.has(form))) return true;
  const own = unit.office?.office.head ?? unit.reading.base;
  const courtesy = unit.honorific?.kind === 'name' || (NAMESAKES.has(own) && hasArticle(unit.reading));
  const lone = hasArticle(unit.reading) && unit.end === unit.first + 1;
  if ((courtesy || (lone && isNameWord(tokens[unit.first]!.word))) && follows(tokens, unit.first)) return true;
  return (NAMESAKES.has(own) || unit.honorific !== null) && readings.some(({ form }) => NAMED_AFTER.has(form));
};

const categoryOf = (units: readonly Unit[]): OfficeCategory | null => {
  const offices = units.filter(({ office }) => office !== null);
  const chief = offices.find(({ office }) => office!.office.kind !== 'rank') ?? offices[0];
  if (!chief) return units.some(({ honorific }) => honorific?.kind === 'royal') ? 'royal' : null;
  const { office, phrase } = chief;
  if (office!.office.kind === 'occupation') return null;
  return phrase!.category ?? fallback(office!, phrase!);
};

/** The category of an office that neither its head nor its body tells. */
const fallback = ({ office }: OfficeWord, phrase: OfficePhrase): OfficeCategory => {
  if (office.head === 'رئيس') return phrase.body ? 'other' : 'head-of-state';
  if (office.head === 'نائب') return phrase.body ? 'other' : 'legislator';
  if (office.head === 'امين') return 'international';
  if (office.head === 'قائد') return 'military';
  if (office.head === 'مستشار') return phrase.country === 'DE' || phrase.country === 'AT' ? 'government' : 'other';
  if (office.head === 'قائم') return 'diplomat';
  return 'other';
};

const spanOf = (tokens: readonly Token[], { from, to, offset }: TokenSpan): Span => ({
  start: tokens[from]!.start + offset,
  end: tokens[to - 1]!.end,
});

const toReading = (tokens: readonly Token[], units: readonly Unit[], end: number, confidence: number): TitleReading => {
  const first = units[0]!;
  const offices = units.filter(({ office }) => office !== null);
  const chief = offices.find(({ office }) => office!.office.kind !== 'rank') ?? offices[0];
  const phrase = chief?.phrase;
  const official = offices.some(({ office, phrase: own }) => office!.office.kind !== 'occupation' && !own!.private);
  const royal = units.some(({ honorific }) => honorific?.kind === 'royal');
  const inner =
    phrase?.inner != null && chief === units.at(-1) && phrase.end === end ? innerOf(tokens, phrase.inner, end) : null;
  return {
    start: tokens[first.first]!.start + first.reading.offset,
    end: tokens[end - 1]!.end,
    first: first.first,
    last: end - 1,
    category: categoryOf(units),
    official: official || royal,
    honorific: !chief && !royal,
    gender: chief?.office?.gender ?? units.find(({ honorific }) => honorific?.gender)?.honorific?.gender ?? null,
    number: chief?.office?.number ?? 'singular',
    definite: phrase?.definite ?? true,
    head: chief?.office?.office.head ?? first.reading.base,
    country: offices.find(({ phrase: own }) => own!.country !== null)?.phrase?.country ?? null,
    body: phrase?.body ? spanOf(tokens, { ...phrase.body, to: Math.min(phrase.body.to, end) }) : null,
    inner,
    because: units.map(({ office, honorific }) => (office ? office.office.head : `honorific ${honorific!.kind}`)),
    confidence,
  };
};

/** The title in which a title ends: that of its superior, if the whole rest is his. */
const innerOf = (tokens: readonly Token[], at: number, end: number): TitleReading | null => {
  const unit = readUnit(tokens, at, () => true);
  return unit?.phrase?.definite && !unit.phrase.scoped && unit.end === end ? toReading(tokens, [unit], end, 0.5) : null;
};

const readTitles = ({ tokens }: LineContent): TitleReading[] => {
  const readings: TitleReading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const unit = readUnit(tokens, at, () => true);
    if (!unit) {
      const shared = sharedPart(tokens, at, readings.at(-1));
      if (shared) readings.push(shared);
      at++;
      continue;
    }
    const units = stack(tokens, unit);
    const end = units.at(-1)!.end;
    const namesake = isNamesake(tokens, unit);
    if (!namesake && !isNoise(tokens, units)) readings.push(...alternatives(tokens, units));
    at = namesake ? at + 1 : end;
  }
  return readings;
};

/** Ranks that are everyday words as well (`الفريق`, the team) need a known name. */
const isRankHeld = (tokens: readonly Token[], { office, first, end }: Unit): boolean =>
  /^(?:فريق|مقدم|رائد|عين)$/u.test(office!.office.head) && end === first + 1
    ? tokens[end] !== undefined &&
      holderFollows(tokens, end) &&
      (isNameWord(tokens[end].word) || !beginsName(tokens[end].word))
    : isHeld(tokens, end);

/** `الدبلوماسية`, `المعارضة`: a woman's title that is also the word for the thing. */
const isCollective = ({ office }: Unit): boolean =>
  office?.gender === 'f' &&
  hasArticle(office.reading) &&
  /^(?:دي?بلوماسي|معارض|قيادي|محافظ)$/u.test(office.office.head);

/** How many tokens after a dual title its second nationality may come. */
const REACH = 12;

/** The second nationality of a dual title: البحريني of `وزيرا الخارجية الأردني أيمن الصفدي والبحريني عبد اللطيف الزياني`. */
const sharedPart = (tokens: readonly Token[], at: number, dual: TitleReading | undefined): TitleReading | null => {
  if (dual?.number !== 'dual' || dual.country === null || at > dual.last + REACH) return null;
  const reading = tokens[at]!.word.readings.find(({ proclitics }) => proclitics === 'و');
  const nationality = nationalityAt(tokens, at);
  if (!reading || !hasArticle(reading) || !nationality || !holderFollows(tokens, nationality.end)) return null;
  const start = tokens[at]!.start + reading.offset;
  const last = nationality.end - 1;
  const rest = { start, end: tokens[last]!.end, first: at, last, country: nationality.value };
  return { ...dual, ...rest, number: 'singular', body: null, inner: null, because: ['second of a dual title'] };
};

/** Whether a noun of a body stands before `at` and has it for its genitive: `مجلس الوزراء`. */
const isGoverned = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.word.readings.some((reading) => !hasArticle(reading) && fieldNoun(reading) !== null) ?? false;

/** A rank that no name follows is another word (`الفريق`, `المقدم`), a lone style no title. */
const isNoise = (tokens: readonly Token[], units: readonly Unit[]): boolean => {
  const [unit] = units;
  if (units.length > 1 || !unit) return false;
  if (isAdjective(tokens, unit)) return true;
  if (unit.office?.number === 'plural' && unit.phrase!.bare && isGoverned(tokens, unit.first)) return true;
  if (unit.office?.office.kind === 'occupation' && unit.office.number !== 'singular')
    return !isNameWord(tokens[unit.end]?.word ?? NO_WORD);
  if (isCollective(unit) && !holderFollows(tokens, unit.end)) {
    const next = tokens[unit.first + 1]?.word.readings[0];
    return unit.end === unit.first + 1 || (unit.phrase!.country === null && adjectiveKind(next!) !== 'state');
  }
  if (unit.office?.office.kind === 'rank') return unit.phrase!.bare && !isRankHeld(tokens, unit);
  if (
    unit.office?.office.kind === 'occupation' &&
    adjectiveKind(unit.reading) !== null &&
    !holderFollows(tokens, unit.end)
  )
    return true;
  if (unit.reading.base === 'مساعده' && (unit.phrase!.bare || unit.phrase!.inner === null))
    return !holderFollows(tokens, unit.end);
  return unit.honorific?.kind === 'name' && !isHeld(tokens, unit.end);
};

/** Whether a holder follows, were it only an unknown family name. */
const isHeld = (tokens: readonly Token[], at: number): boolean => holderFollows(tokens, at) || isSurname(tokens[at]);

/** `السيد الزموري`: a word with the article that is nothing else. */
const isSurname = (token: Token | undefined): boolean => {
  const reading = token?.word.readings[0];
  return (
    reading !== undefined &&
    hasArticle(reading) &&
    !fieldNoun(reading) &&
    !adjectiveKind(reading) &&
    officeForms(token!.word).length === 0
  );
};

const alternatives = (tokens: readonly Token[], units: readonly Unit[]): TitleReading[] => {
  const last = units.at(-1)!;
  const shorter = last.phrase?.shorter ?? null;
  if (shorter !== null) {
    const long = holderFollows(tokens, last.end);
    const whole = toReading(tokens, units, last.end, long ? 0.9 : 0.4);
    const cut = toReading(tokens, units, shorter, long ? 0.4 : 0.9);
    return long ? [whole, cut] : [cut, whole];
  }
  const doubtful = isCollective(last) && !holderFollows(tokens, last.end);
  const whole = toReading(tokens, units, last.end, doubtful ? 0.4 : 0.9);
  if (units.length > 1 && last.phrase && units.at(-2)!.phrase)
    return [whole, toReading(tokens, units.slice(0, -1), units.at(-2)!.end, 0.4)];
  return [whole];
};

/** The titles of one line in the order of the text; see {@link TitleReading} for readings that overlap. */
export const titlesIn: (line: LineContent) => readonly TitleReading[] = perLine(readTitles);
