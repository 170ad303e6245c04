// Titles that touch: `صاحب السمو الملكي الأمير`, `ولي العهد رئيس مجلس الوزراء`, `نائب رئيس الوزراء ووزير الخارجية`.
import type { Token } from '../text/tokens.js';
import { hasArticle } from './affixes.js';
import { holderFollows, holderPrecedes, isComma, isHeld } from './holder.js';
import { BARE, type HonorificUnit, JOINED, type OfficeUnit, type Unit, unitAt } from './unit.js';
import { adjectiveKind, isNameWord, isParticle } from './words.js';

const MOST_UNITS = 10;

/** The single titles that make one title from `first` on. */
export const stackFrom = (tokens: readonly Token[], first: Unit): Unit[] => {
  const units = [first];
  while (units.length < MOST_UNITS) {
    const next = stackedAfter(tokens, first, units.at(-1)!);
    if (!next) break;
    units.push(next);
  }
  return units;
};

const stackedAfter = (tokens: readonly Token[], first: Unit, last: Unit): Unit | null => {
  const comma = isComma(tokens[last.end]);
  const from = comma ? last.end + 1 : last.end;
  const next = unitAt(tokens, from, BARE);
  if (next && (next.honorific ? isHonoured(tokens, last, next, comma) : isStacked(tokens, first, last, next, comma)))
    return next;
  if (comma || !last.office) return null;
  const joined = unitAt(tokens, from, JOINED);
  return joined?.office && isJoined(tokens, first, last, joined) ? joined : null;
};

/** Whether the honorific `next` goes on with the title that `last` ends. */
const isHonoured = (tokens: readonly Token[], last: Unit, next: HonorificUnit, comma: boolean): boolean => {
  const { kind } = next.honorific;
  if (kind === 'person') return false;
  if (kind === 'after' || (last.honorific && !comma)) return !comma;
  if (kind === 'name') return mayBeginName(tokens[next.end]);
  const titled = unitAt(tokens, next.end, BARE);
  return !comma && titled !== null && (!titled.office || titled.phrase.bare) && holderFollows(tokens, titled.end);
};

/** Whether a name may begin with `token` once an honorific has announced one. */
const mayBeginName = (token: Token | undefined): boolean =>
  token?.word.kind === 'arabic' &&
  (isNameWord(token.word) || !(isParticle(token.word) || adjectiveKind(token.word.readings[0]!)));

/** Verbs that put a second title beside the first as their object. */
const MEETING = new Set(
  'التقي استقبل هنا ودع زار ابلغ دعا عين كلف اتهم صافح قابل استدعي رافق كرم شكر يلتقي يستقبل يزور سيلتقي سيستقبل'.split(
    ' ',
  ),
);

const isMeeting = (token: Token | undefined): boolean =>
  token?.word.readings.some(
    ({ form, proclitics }) =>
      /^[وف]?$/u.test(proclitics) &&
      (MEETING.has(form) ||
        MEETING.has(form.replace(/ت$/u, '')) ||
        MEETING.has(form.replace(/^(س?)ت/u, '$1ي')) ||
        MEETING.has(form.replace(/ت$/u, 'ي'))),
  ) ?? false;

/** Offices that their holder bears beside the one before them: `رئيس مجلس السيادة القائد العام للقوات المسلحة`. */
const isSecondOffice = ({ office: { office } }: OfficeUnit): boolean =>
  office.category === 'spokesperson' || office.head === 'قائد' || office.head === 'مشرف';

/** `وزير الدولة عضو مجلس الوزراء`: what a minister is besides. */
const isOfCabinet = (last: OfficeUnit, next: OfficeUnit): boolean =>
  (next.office.office.head === 'عضو' && last.phrase.category === 'minister') || last.office.office.head === 'عضو';

/** Whether the office `next` touches the title that `last` ends, and is the same person's. */
const isStacked = (tokens: readonly Token[], first: Unit, last: Unit, next: OfficeUnit, comma: boolean): boolean => {
  if (last.honorific) return !comma && last.honorific.kind !== 'person';
  if (!agree(last, next) && !isWomans(tokens, last, next)) return false;
  const rank = next.office.office.kind === 'rank';
  const sovereign = last.phrase.category === 'royal' && next.phrase.category === 'royal';
  if (!comma && !rank && !sovereign && !isOfCabinet(last, next) && isMeeting(tokens[first.first - 1])) return false;
  if (!next.phrase.definite && !rank) return false;
  if (last.phrase.country !== null && next.phrase.country !== null && !next.phrase.bare) return false;
  const definite = hasArticle(next.reading);
  if (next.office.office.kind === 'occupation' && holderPrecedes(tokens, first.first)) return false;
  if (comma) return !definite && last.phrase.definite && holderFollows(tokens, next.end);
  if (definite) return (isSecondOffice(next) || next.phrase.bare || last.phrase.bare) && isHeld(tokens, next.end);
  return last.phrase.definite || last.office.office.kind === 'rank';
};

const agree = (last: OfficeUnit, next: OfficeUnit): boolean =>
  last.office.gender === next.office.gender && last.office.number === 'singular' && next.office.number === 'singular';

/** A woman's rank behind an office that keeps its masculine form: `مساعد وزير الخارجية السفيرة فلانة`. */
const isWomans = (tokens: readonly Token[], last: OfficeUnit, next: OfficeUnit): boolean =>
  last.office.number === 'singular' &&
  next.office.number === 'singular' &&
  last.office.gender === 'm' &&
  next.office.gender === 'f' &&
  next.phrase.bare &&
  holderFollows(tokens, next.end);

/** Whether the office `next` behind و is the same person's: two officials look alike, unless the holder stands beside. */
const isJoined = (tokens: readonly Token[], first: Unit, last: OfficeUnit, next: OfficeUnit): boolean => {
  const [one, other] = [last.phrase.country, next.phrase.country];
  return (
    agree(last, next) &&
    last.phrase.definite === next.phrase.definite &&
    (one === null || other === null || one === other) &&
    (holderFollows(tokens, next.end) || holderPrecedes(tokens, first.first) || goesOn(tokens, first, next))
  );
};

/** Whether a further office of his stands between: `نائب رئيس الوزراء ووزير الداخلية ووزير الدفاع فلان`. */
const goesOn = (tokens: readonly Token[], first: Unit, last: OfficeUnit): boolean => {
  const next = unitAt(tokens, last.end, JOINED);
  return next?.office !== undefined && next.office !== null && isJoined(tokens, first, last, next);
};
