// The noun phrase of one office: its head, the chain of genitives that says of what, then adjectives, further fields
// joined by و, and prepositional complements. Read word by word; each step says whether the next word still belongs,
// and the last point where the phrase was whole is its end.
import { nationalityAt, nationalityOf, placeAt } from '../lexicon/places.js';
import type { OfficeCategory } from '../model.js';
import type { Token } from '../text/tokens.js';
import type { Reading, Word } from '../text/word.js';
import { hasArticle } from './affixes.js';
import { bodies, type FieldNoun, fieldNoun, type Institution } from './bodies.js';
import { isOutlet, isSeat, locusAt } from './locus.js';
import { honorifics, type Office, type OfficeWord, officeForms, officePhrases } from './offices.js';
import {
  adjectiveKind,
  isClauseWord,
  isGivenName,
  isInItsName,
  isNamePart,
  isNameWord,
  isProperNoun,
  isUnknownNoun,
} from './words.js';

/** Token indices, the end exclusive, and how far into its first token it begins. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

export interface OfficePhrase {
  /** One past its last token. */
  readonly end: number;
  /** Where it ends if the complement that could belong to the clause does not belong to it; or null. */
  readonly shorter: number | null;
  readonly definite: boolean;
  /** Of its parts, the first that says one. */
  readonly category: OfficeCategory | null;
  readonly country: string | null;
  readonly body: TokenSpan | null;
  /** Whether it is an office of a body whose officers are no officials. */
  readonly private: boolean;
  /** Whether a genitive follows its head: `وزير الخارجية`. */
  readonly construct: boolean;
  /** Whether its head stands with the article and no complement: `السفير`. */
  readonly bare: boolean;
  /** Whether it says what the office is for: `لشؤون`. */
  readonly scoped: boolean;
  /** Where the last office within it begins: that of الرئيس in `مبعوث الرئيس الأميركي`; or null. */
  readonly inner: number | null;
}

const HOLDING = new Set(['بالانابه', 'بالنيابه', 'بالوكاله', 'بالتكليف']);
const ABROAD = new Set(['الخارج', 'المهجر']);
/** Offices of these kinds are held in a place; others (`وزير الخارجية في باريس`) are only there. */
const PLACED = new Set<OfficeCategory | null>(['diplomat', 'international', 'other', 'judiciary', 'religious']);
const CENTRAL = new Set<OfficeCategory | null>(['minister', 'head-of-state', 'government']);
/** Heads that an outlet may have: `المدير العام لقناة الجزيرة`. */
const OF_OUTLETS = /^(?:مدير|رئيس|مراسل|مذيع|محرر)$/u;
/** Participles whose complement follows with ب: `المكلفة بالهجرة`. */
const CHARGED = /^(?:مكلف|معني|مختص|ملم)ه?$/u;
/** Participles whose complement says by whom: `الحكومة المكلفة من البرلمان`. */
const CHOSEN = /^(?:مكلف|معين|منتخب|مدعوم|منبثق|مفوض|معتمد|مسم)ه?$/u;
const OVERLOOKING = /^ال(?:مطل|مشرف|قائم)ه?$/u;
const AFFAIRS = /^ش[ؤئ]ون$/u;
const CLOSING = new Map([
  ['"', '"'],
  ['«', '»'],
  ['“', '”'],
  ['”', '“'],
]);
const MAX_QUOTED = 7;
/** Words in brackets that say who of a picture is meant. */
const CAPTION = new Set(['يمين', 'يسار', 'وسط', 'ارشيف', 'رويترز']);
/** The most words of a ruler's name within that of a body. */
const MAX_NAME = 6;
const MAX_LENGTH = 32;
const NO_READING: Reading = { proclitics: '', offset: 0, form: '', bare: '', definite: false, base: '' };

class PhraseReader {
  readonly #tokens: readonly Token[];
  readonly #head: OfficeWord;
  readonly #takes: Set<string>;
  #at: number;
  /** Whether a genitive is wanted. */
  #open: boolean;
  #definite: boolean;
  /** Whether it stands without a genitive before a complement, whose own are no longer the head's: `سفير لدى دولة قطر`. */
  #indefinite = false;
  /** Whether what stands last is definite, so that adjectives with the article may follow. */
  #settled: boolean;
  #category: OfficeCategory | null;
  #country: string | null = null;
  #body: TokenSpan | null = null;
  #private = false;
  #inner: number | null = null;
  /** The noun that stands last: an office, a body or field, a place, or one that is unknown. */
  #office: Office | null;
  #field: FieldNoun | null = null;
  #institution: Institution | null = null;
  #place = false;
  #region = false;
  /** The folded noun, with which an adjective agrees; '' for a name. */
  #noun: string;
  #adjectives = 0;
  #genitives = 0;
  #construct = false;
  #indefiniteAdjective = false;
  #scoped = false;
  /** Whether a preposition brought the noun: where an envoy serves is not his country. */
  #abroad = false;
  /** Where the first complement began that could belong to the clause. */
  #weak: number | null = null;

  constructor(tokens: readonly Token[], after: number, head: OfficeWord) {
    this.#tokens = tokens;
    this.#head = head;
    this.#at = after;
    this.#definite = head.closed;
    this.#settled = head.closed;
    this.#open = !head.closed && head.binding !== 'accusative';
    this.#category = head.office.category;
    this.#takes = new Set(head.office.takes);
    this.#office = head.office;
    this.#noun = head.office.head;
  }

  read(): OfficePhrase | null {
    const limit = this.#at + MAX_LENGTH;
    let whole = this.#definite ? this.#result() : null;
    while (this.#at < limit) {
      const genitive = this.#open && this.#genitive();
      if (genitive && this.#adjectives === 0 && !this.#indefiniteAdjective) this.#construct = true;
      if (!genitive && !(this.#open ? this.#afterIndefinite() : this.#modifier())) break;
      if (!this.#open || !whole?.definite) whole = this.#result();
    }
    return this.#head.office.incomplete && !this.#construct ? null : whole;
  }

  #result(): OfficePhrase {
    return {
      end: this.#at,
      shorter: this.#weak !== null && this.#weak < this.#at ? this.#weak : null,
      definite: this.#definite,
      category: this.#category,
      country: this.#country,
      body: this.#body,
      private: this.#private,
      construct: this.#construct,
      bare: hasArticle(this.#head.reading) && this.#genitives === 0 && this.#country === null,
      scoped: this.#scoped,
      inner: this.#inner,
    };
  }

  #word(at: number): Word | null {
    const token = this.#tokens[at];
    return token?.word.kind === 'arabic' ? token.word : null;
  }

  /** The reading of the word at `at` with just these proclitics, or null. */
  #reading(at: number, proclitics: string): Reading | null {
    return this.#word(at)?.readings.find((reading) => reading.proclitics === proclitics) ?? null;
  }

  // Steps: each moves past what it reads, or answers false.

  /** A word of the genitive chain, behind `proclitics` where a preposition or و brought it. */
  #genitive(proclitics = '', at = this.#at): boolean {
    const word = this.#word(at);
    if (!word) return this.#quoted(at);
    if (this.#genitives === 0 && proclitics === '' && this.#secondHead(at, word)) return true;
    const merged = (reading: Reading): boolean =>
      reading.proclitics === 'ل' && hasArticle(reading) && !this.#isBareLam(at, reading);
    const reading = (proclitics === 'ل' && word.readings.find(merged)) || this.#reading(at, proclitics);
    if (!reading) return false;
    if (this.#bodyName(at, reading) || this.#placeName(at, reading) || this.#honoured(at, reading)) return true;
    return hasArticle(reading) ? this.#definiteNoun(at, reading) : this.#indefiniteNoun(at, reading, proclitics !== '');
  }

  /** Whether للجنة is ل and a bare لجنة, as the definite noun behind it shows, and not ل and اللجنة. */
  #isBareLam(at: number, { base }: Reading): boolean {
    const next = this.#word(at + 1)?.readings[0];
    const noun = `ل${base}`;
    return (
      next !== undefined &&
      hasArticle(next) &&
      adjectiveKind(next) === null &&
      fieldNoun({ ...NO_READING, form: noun, base: noun }) !== null
    );
  }

  /** A second head that shares the genitive: `إمام وخطيب المسجد الحرام`. */
  #secondHead(at: number, word: Word): boolean {
    const second = officeForms(word).some(
      ({ reading, office, binding, closed }) =>
        reading.proclitics === 'و' && !closed && binding === 'free' && office.category === this.#head.office.category,
    );
    if (second) this.#at = at + 1;
    return second;
  }

  #close(end: number): true {
    this.#at = this.#hyphenated(end);
    this.#open = false;
    this.#definite = !this.#indefinite;
    this.#settled = true;
    this.#genitives++;
    return true;
  }

  #reopen(end: number): true {
    this.#at = end;
    this.#open = true;
    return true;
  }

  /** The end of a name written with hyphens: `طنجة-تطوان-الحسيمة`. */
  #hyphenated(end: number): number {
    let to = end;
    while (/^[-–]$/u.test(this.#tokens[to]?.word.surface ?? '') && !this.#tokens[to]!.spaced) {
      const next = this.#tokens[to + 1];
      if (!next || next.spaced || next.word.kind !== 'arabic') break;
      to += 2;
    }
    return to;
  }

  /** Takes note of the noun that stands last. */
  #note(noun: string, field: FieldNoun | null, institution: Institution | null, place = false): void {
    this.#noun = noun;
    this.#office = null;
    this.#field = field;
    this.#institution = institution;
    this.#place = place;
    this.#region = institution?.region ?? false;
    if (!institution) return;
    this.#category ??= institution.category;
    this.#private ||= institution.private;
  }

  #noteOffice(at: number, { office, reading }: OfficeWord): void {
    this.#note(office.head, null, null);
    this.#office = office;
    this.#inner = at;
    this.#category ??= office.category;
    if (office.head === 'رئيس' && hasArticle(reading)) this.#category ??= 'head-of-state';
    for (const preposition of office.takes) this.#takes.add(preposition);
  }

  #beginBody(at: number, { offset }: Reading): void {
    this.#body ??= { from: at, to: at + 1, offset };
  }

  #growBody(): void {
    if (this.#body && this.#inner === null) this.#body = { ...this.#body, to: this.#at };
  }

  #bodyName(at: number, reading: Reading): boolean {
    const hit = bodies.matches(this.#tokens, at, reading).findLast(({ value }) => value.proper);
    if (!hit) return false;
    this.#beginBody(at, reading);
    this.#note('', null, hit.value);
    if (!this.#abroad) this.#country ??= placeAt(this.#tokens, at, reading)?.value.country ?? null;
    this.#close(hit.end);
    this.#growBody();
    return true;
  }

  #placeName(at: number, reading: Reading): boolean {
    const hit = placeAt(this.#tokens, at, reading);
    if (!hit || (hit.end === at + 1 && fieldNoun(reading))) return false;
    if (!this.#abroad) this.#country ??= hit.value.country;
    if (hit.value.kind === 'seat') this.#beginBody(at, reading);
    if (this.#head.office.head === 'رئيس') this.#category ??= hit.value.kind === 'country' ? 'head-of-state' : 'other';
    this.#note('', null, null, true);
    this.#close(hit.end);
    this.#growBody();
    return true;
  }

  /** Another's honorific or fixed title within: `سفير خادم الحرمين الشريفين`, `مكتب سمو الوزير`. */
  #honoured(at: number, reading: Reading): boolean {
    const phrase = officePhrases.longest(this.#tokens, at, reading);
    if (phrase) {
      this.#noteOffice(at, { ...phrase.value, reading });
      return phrase.value.closed ? this.#close(phrase.end) : this.#reopen(phrase.end);
    }
    const hit = honorifics.longest(this.#tokens, at, reading);
    if (hit?.value.kind !== 'style' && hit?.value.kind !== 'royal') return false;
    const next = this.#word(hit.end);
    const titled = next !== null && officeForms(next)[0]?.reading.proclitics === '';
    if (!titled && hit.value.kind === 'style') return false;
    this.#inner = at;
    if (titled) return this.#reopen(hit.end);
    this.#category ??= 'royal';
    return this.#close(hit.end);
  }

  #definiteNoun(at: number, reading: Reading): boolean {
    const word = this.#word(at)!;
    const office = officeForms(word).find((form) => form.reading === reading && form.binding === 'free');
    const field = fieldNoun(reading);
    if (isClauseWord(word)) return false;
    if (office && !field) {
      const rank = office.office.kind === 'rank' && office.office.takes.size === 0;
      if (rank || this.#head.office.kind === 'occupation') return false;
      const called = this.#institution?.named || this.#institution?.private;
      if (called && office.office.category === 'royal') return this.#namesake(at, reading);
      this.#noteOffice(at, office);
      return this.#close(at + 1);
    }
    if (!field && this.#genitives === 0 && this.#head.office.namelike && !this.#head.closed) return false;
    const place = !field && this.#isPlaceWanted();
    this.#beginBody(at, reading);
    this.#note(reading.base, field, field?.institution ?? null, place);
    if (!field) this.#country ??= nationalityOf(word);
    this.#close(at + 1);
    this.#growBody();
    return true;
  }

  /** A body called after a ruler, his name and all: `مركز الملك عبدالعزيز`. */
  #namesake(at: number, reading: Reading): boolean {
    let end = at + 1;
    for (let word = this.#word(end); word && end <= at + MAX_NAME; word = this.#word(end)) {
      if (!isNamePart(word) && !isNamePart(this.#word(end - 1)!) && end > at + 1) break;
      if (!isNamePart(word) && !isNameWord(word) && end === at + 1) break;
      end++;
    }
    this.#beginBody(at, reading);
    this.#note('', null, this.#institution);
    this.#close(end);
    this.#growBody();
    return true;
  }

  #indefiniteNoun(at: number, reading: Reading, governed: boolean): boolean {
    const word = this.#word(at)!;
    if (reading.form.length < 2) return false;
    const next = this.#word(at + 1)?.readings[0];
    const field = fieldNoun(reading);
    const forms = officeForms(word).filter((form) => form.reading === reading);
    const office = forms.find(({ binding }) => binding !== 'pronoun');
    const possessed = forms.find(({ binding }) => binding === 'pronoun');
    if (office && this.#head.office.kind === 'occupation') return false;
    if (office && !field && office.office.kind !== 'rank' && !this.#indefiniteAdjective) {
      this.#noteOffice(at, office);
      return possessed && !(next && hasArticle(next)) ? this.#close(at + 1) : this.#reopen(at + 1);
    }
    if (possessed) {
      this.#noteOffice(at, possessed);
      return this.#close(at + 1);
    }
    if (field && (!adjectiveKind(reading) || field.institution || (next && hasArticle(next)))) {
      this.#beginBody(at, reading);
      this.#note(reading.base, field, field.institution);
      if (field.possessed) return this.#close(at + 1);
      this.#genitives++;
      return this.#reopen(at + 1);
    }
    if (!governed && (adjectiveKind(reading) || nationalityOf(word))) {
      this.#indefiniteAdjective = true;
      this.#country ??= nationalityOf(word);
      return this.#reopen(at + 1);
    }
    if (isClauseWord(word) || this.#indefiniteAdjective) return false;
    return this.#properNoun(at, word) || this.#unknownNoun(at, reading, governed);
  }

  /** Whether its last noun is of places or groups whose names no list holds. */
  #isPlaceWanted(): boolean {
    return this.#institution?.area === true || this.#office?.ofPlace === true;
  }

  /** A place or group that no list holds: `بلدية زحلة`, `مطران زحلة`, `حزب تقدم`. */
  #properNoun(at: number, word: Word): boolean {
    const place = this.#isPlaceWanted();
    const next = this.#word(at + 1);
    const called = this.#institution?.named === true && next !== null && isGivenName(next) && !isNameWord(word);
    if (!(place || this.#institution?.named) || !(isProperNoun(word) || called)) return false;
    if (next && hasArticle(next.readings[0]!) && !adjectiveKind(next.readings[0]!) && !nationalityOf(next))
      return this.#reopen(at + 1);
    if (this.#office?.ofPlace && isNameWord(word)) return false;
    this.#note('', null, null, place);
    this.#close(at + 1);
    this.#growBody();
    return true;
  }

  /** A noun that no list of titles holds, within the chain: `هيئة` … `الاستثمار`. */
  #unknownNoun(at: number, reading: Reading, governed: boolean): boolean {
    const next = this.#word(at + 1)?.readings[0];
    if (governed && this.#word(at - 1)?.form !== 'باسم') return false;
    if (!next || !isUnknownNoun(this.#word(at)!)) return false;
    if (!hasArticle(next) && !fieldNoun(next)?.institution && !placeAt(this.#tokens, at + 1, next)) return false;
    this.#beginBody(at, reading);
    this.#note(reading.base, null, null);
    this.#genitives++;
    return this.#reopen(at + 1);
  }

  /** A name in quotation marks: `حزب «القوات اللبنانية»`, `رئيس «التيار الوطني الحر»`. */
  #quoted(at: number): boolean {
    const closing = CLOSING.get(this.#tokens[at]?.word.surface ?? '');
    if (!closing || (this.#office !== null && !(this.#office.ofGroup && this.#genitives === 0))) return false;
    if (this.#office !== null && !this.#isGroup(at + 1, closing)) return false;
    for (let end = at + 2; end <= at + MAX_QUOTED && end < this.#tokens.length; end++) {
      if (this.#tokens[end]!.word.surface !== closing) continue;
      this.#close(end + 1);
      this.#growBody();
      return true;
    }
    return false;
  }

  /** Whether the words in marks are a group's name: one, or with an article, or a body: not `رئيس "عادل وحكيم"`. */
  #isGroup(at: number, closing: string): boolean {
    const reading = this.#word(at)?.readings[0];
    if (!reading) return false;
    return this.#tokens[at + 1]?.word.surface === closing || hasArticle(reading) || fieldNoun(reading) !== null;
  }

  /** An indefinite head that no genitive follows: `قيادي في حماس`, `دبلوماسي أميركي سابق`. */
  #afterIndefinite(): boolean {
    this.#open = false;
    const moved = this.#modifier();
    if (!moved) this.#open = true;
    return moved;
  }

  #modifier(): boolean {
    const token = this.#tokens[this.#at];
    if (token?.word.kind === 'number') return this.#numbered();
    if (token?.word.kind === 'punctuation')
      return this.#bracketed() || (this.#institution?.named === true && this.#quoted(this.#at));
    if (token?.word.kind !== 'arabic') return false;
    return (
      this.#set() ||
      (this.#settled ? this.#adjective(token.word) : this.#looseAdjective(token.word)) ||
      this.#joined(token.word) ||
      this.#complement(token.word.form)
    );
  }

  /** The number of a unit: `الفرقة 82 المحمولة جوا`. */
  #numbered(): boolean {
    if (this.#institution?.category !== 'military' || this.#tokens[this.#at - 1]?.word.kind !== 'arabic') return false;
    this.#at++;
    this.#growBody();
    return true;
  }

  /** `(إيكواس)` after a body. */
  #bracketed(): boolean {
    const [open, inside, close] = this.#tokens.slice(this.#at, this.#at + 3);
    if (open?.word.surface !== '(' || close?.word.surface !== ')' || !inside || !this.#body) return false;
    const { kind, form } = inside.word;
    if (kind !== 'latin' && (kind !== 'arabic' || CAPTION.has(form) || isNameWord(inside.word))) return false;
    this.#at += 3;
    return true;
  }

  /** Set phrases of holding: `بالإنابة`, `المنتهية ولايته`, `غير المقيم`, `فوق العادة ومفوض`. */
  #set(): boolean {
    const [word, next] = [this.#word(this.#at)!, this.#word(this.#at + 1)];
    if (HOLDING.has(word.form) || (isInItsName(word) && this.#takes.delete('باسم'))) {
      this.#at++;
      return true;
    }
    const over = /^ال?منتهيه$/u.test(word.form) && /^(?:ولايت|مهام|مد|فتر)/u.test(next?.form ?? '');
    const not = word.form === 'غير' && next !== null && adjectiveKind(next.readings[0]!) !== null;
    const extraordinary = word.form === 'فوق' && next?.form === 'العاده';
    if (word.form === 'جوا' && this.#adjectives > 0) {
      this.#at++;
      return true;
    }
    if (!over && !not && !extraordinary) return false;
    this.#at += 2;
    if (extraordinary && this.#reading(this.#at, 'و')?.base.startsWith('مفوض')) this.#at++;
    return true;
  }

  /** An adjective with the article. A surname looks the same, so that an unknown one needs more to speak for it. */
  #adjective(word: Word): boolean {
    const reading = word.readings[0]!;
    if (!hasArticle(reading)) return false;
    const nationality = nationalityAt(this.#tokens, this.#at);
    if (nationality && !(isNameWord(word) && this.#country !== null)) {
      this.#country ??= nationality.value;
      return this.#qualify(nationality.end, word);
    }
    const kind = adjectiveKind(reading);
    if (kind)
      return !(kind === 'kind' && this.#adjectives > 0 && isGivenName(word)) && this.#qualify(this.#at + 1, word);
    if (nationality || isNameWord(word) || officeForms(word).length > 0 || fieldNoun(reading)) return false;
    const next = this.#word(this.#at + 1);
    const shaped =
      /(?:ات|ة)$/u.test(word.bare) ||
      /^م.*[وي]ن$/u.test(reading.base) ||
      (reading.base.endsWith('ي') && next !== null && isNameWord(next));
    return shaped && this.#genitives > 0 && this.#qualify(this.#at + 1, word);
  }

  #qualify(end: number, word: Word): true {
    const ofBody = this.#body?.to === this.#at && adjectiveKind(word.readings[0]!) !== 'state' && this.#agrees(word);
    this.#at = end;
    this.#adjectives++;
    if (ofBody) this.#growBody();
    return true;
  }

  /** Whether the adjective `word` could qualify the last noun of the body rather than the head. */
  #agrees({ form }: Word): boolean {
    if (this.#noun === '') return true;
    return /(?:ه|ات|ون)$/u.test(this.#noun) === form.endsWith('ه') && this.#noun !== 'وزراء';
  }

  /** An adjective without article behind an indefinite office: `وزير سابق`. */
  #looseAdjective(word: Word): boolean {
    const reading = word.readings[0]!;
    const country = nationalityOf(word);
    if (hasArticle(reading) || (!country && (adjectiveKind(reading) === null || isNameWord(word)))) return false;
    this.#country ??= country;
    this.#at++;
    return true;
  }

  /** What و joins: an adjective, a place, a region or a further field. */
  #joined(word: Word): boolean {
    const at = this.#at;
    const reading = this.#reading(at, 'و');
    if (!reading || fieldNoun(word.readings[0]!)) return false;
    const field = fieldNoun(reading);
    if (hasArticle(reading) && this.#adjectives > 0 && adjectiveKind(reading) === 'kind' && !field)
      return this.#qualify(at + 1, word);
    if (this.#place && this.#joinsPlaces() && this.#joinedPlace(at, reading, word)) return true;
    if ((this.#scoped || this.#region) && this.#joinedRegion(at, reading)) return true;
    if (this.#office !== null || this.#place) return false;
    return this.#joinedField(at, reading, field, word);
  }

  /** Whether it may be of several places: a bishop's see, two ministers' countries. */
  #joinsPlaces(): boolean {
    return this.#isClergy() || this.#head.number !== 'singular';
  }

  #isClergy(): boolean {
    return this.#head.office.category === 'religious';
  }

  #joinedPlace(at: number, reading: Reading, word: Word): boolean {
    if (this.#bodyName(at, reading) || this.#placeName(at, reading)) return true;
    if (!this.#isClergy()) return false;
    if (reading.form === 'سائر' || reading.form === 'عموم') return this.#reopen(at + 1);
    if (fieldNoun(reading)?.institution) return this.#reopen(at + 1);
    const dependencies = reading.form.startsWith('توابع');
    if (!dependencies && (!hasArticle(reading) || officeForms(word).length > 0)) return false;
    this.#at = at + 1;
    return true;
  }

  /** `لشؤون الشرق الأوسط وشمال أفريقيا` */
  #joinedRegion(at: number, reading: Reading): boolean {
    const region = bodies.matches(this.#tokens, at, reading).findLast(({ value }) => value.region && value.proper);
    const end = region?.end ?? placeAt(this.#tokens, at, reading)?.end;
    if (end === undefined) return fieldNoun(reading)?.institution?.region === true && this.#reopen(at + 1);
    this.#at = end;
    return true;
  }

  /** `الخارجية والتعاون الدولي`, `الخارجية وشؤون المغتربين`, `والتونسيين بالخارج` */
  #joinedField(at: number, reading: Reading, field: FieldNoun | null, word: Word): boolean {
    const definite = hasArticle(reading);
    const person = officeForms(word).some((form) => form.reading === reading && form.gender === this.#head.gender);
    const people = definite && /(?:ين|ون|ات)$/u.test(reading.base);
    const known =
      field?.joins && (!person || people) && (definite || reading.form.length > 3 || reading.form === 'ذوي');
    const nationals = definite && (people || reading.form === 'المغاربه') && nationalityOf(word) !== null;
    const unknown = definite && !person && field === null && isField(reading, word);
    const minister = this.#head.office.category === 'minister';
    if (!known && !(minister && nationals) && !((minister || this.#field?.joins) && unknown)) return false;
    this.#note(reading.base, field ?? this.#field, field?.institution ?? null);
    this.#at = at + 1;
    this.#adjectives = 0;
    this.#open = !definite && !field?.possessed;
    if (!this.#open) this.#growBody();
    return true;
  }

  /** A prepositional complement. */
  #complement(form: string): boolean {
    const at = this.#at;
    const opens = CLOSING.has(this.#tokens[at + 1]?.word.surface ?? '');
    if (opens && /^(?:ل|ب|في|باسم)$/u.test(form)) return this.#quoted(at + 1);
    switch (form) {
      case 'لدي':
        return isSeat(this.#tokens, at + 1) && this.#governed(at + 1, true);
      case 'باسم':
        return this.#takes.delete('باسم') && this.#governed(at + 1, true);
      case 'مع':
        return this.#field?.withOthers === true && this.#governed(at + 1, true);
      case 'عن':
        return this.#takes.has('عن') && this.#governed(at + 1, true);
      case 'علي':
        return (
          (this.#takes.has('علي') || OVERLOOKING.test(this.#word(at - 1)?.form ?? '')) && this.#governed(at + 1, true)
        );
      case 'الي':
        return this.#takes.has('الي') && locusAt(this.#tokens, at + 1) !== null && this.#governed(at + 1, true);
      case 'بشان':
        return this.#head.office.scoped && locusAt(this.#tokens, at + 1) === 'country' && this.#governed(at + 1, true);
      case 'من':
        return CHOSEN.test(this.#word(at - 1)?.readings[0]?.base ?? '') && this.#governed(at + 1, true);
      case 'في':
        return this.#within(at + 1);
    }
    if (this.#reading(at, 'ل') && this.#isFor(at)) {
      this.#scoped = true;
      return this.#governed(at, this.#isSurelyFor(at), 'ل');
    }
    return this.#reading(at, 'ب') !== null && this.#with(at);
  }

  /** Goes on with the noun at `noun`; `sure` is false where the complement could belong to the clause. */
  #governed(noun: number, sure: boolean, proclitics = ''): boolean {
    const [from, inner, definite] = [this.#at, this.#inner, this.#definite];
    this.#open = true;
    this.#abroad = proclitics !== 'ل' && (this.#category === 'diplomat' || this.#category === 'international');
    if (!this.#genitive(proclitics, noun)) {
      this.#open = false;
      this.#inner = inner;
      return false;
    }
    if (!sure) this.#weak ??= from;
    if (!definite) {
      this.#definite = false;
      this.#indefinite = true;
    }
    this.#adjectives = 0;
    return true;
  }

  /** `في` or `ب` before the noun at `noun`. */
  #within(noun: number, proclitics = ''): boolean {
    const locus = locusAt(this.#tokens, noun, proclitics);
    const reading = this.#reading(noun, proclitics);
    const { kind, head } = this.#head.office;
    if (!locus && kind === 'occupation' && reading && fieldNoun(reading)?.joins)
      return this.#governed(noun, true, proclitics);
    if (reading && fieldNoun(reading)?.possessed) return false;
    if (!locus || !(this.#takes.has('في') || this.#field || this.#institution)) return false;
    const placed = PLACED.has(this.#category) || kind === 'occupation';
    const central = CENTRAL.has(this.#category) || this.#genitives === 0;
    if (locus === 'city' && !placed && central && /^(?:وزير|رئيس)$/u.test(head)) return false;
    const presides = head === 'رئيس' && this.#genitives === 0;
    const cabinet = reading !== null && /^(?:وزاره|حكومه)$/u.test(reading.base);
    const state = locus === 'country' && reading !== null && /^(?:جمهوريه|مملكه|دوله|سلطنه)$/u.test(reading.base);
    const sure = locus === 'body' ? cabinet || !(presides || CENTRAL.has(this.#category)) : placed || state;
    return this.#governed(noun, sure, proclitics);
  }

  #with(at: number): boolean {
    const reading = this.#reading(at, 'ب')!;
    if (ABROAD.has(reading.form)) {
      this.#at = at + 1;
      return true;
    }
    if (!CHARGED.test(this.#word(at - 1)?.readings[0]?.base ?? '')) return this.#within(at, 'ب');
    if (this.#genitive('ب', at)) return true;
    return !hasArticle(reading) && !isClauseWord(this.#word(at)!) && this.#reopen(at + 1);
  }

  /** Whether what follows ل at `at` specifies an office rather than the clause. */
  #isFor(at: number): boolean {
    const word = this.#word(at)!;
    const article = word.readings.some((reading) => reading.proclitics === 'ل' && hasArticle(reading));
    const reading = word.readings.find((one) => one.proclitics === 'ل' && hasArticle(one) === article)!;
    const { ofPerson, head } = this.#head.office;
    if (isOutlet(this.#tokens, at, reading) && !(OF_OUTLETS.test(head) && this.#genitives === 0)) return false;
    if (AFFAIRS.test(reading.base)) return true;
    if (placeAt(this.#tokens, at, reading)) return this.#takes.has('ل') || this.#institution !== null;
    const styled = honorifics.longest(this.#tokens, at, reading)?.value.kind;
    if (styled === 'royal' || styled === 'style') return ofPerson;
    const named = this.#institution?.takesFor === true;
    const person = officeForms(word).find((form) => form.reading === reading);
    const people =
      /(?:ين|ون)$/u.test(reading.base) && !/^ت...?ون$/u.test(reading.base) && person?.number !== 'singular';
    if (people && !named && !this.#isClergy()) return false;
    const field = fieldNoun(reading);
    if (field && !field.possessed)
      return named || this.#isScoped() || ((article || field.institution !== null) && this.#takes.has('ل'));
    if (bodies.matches(this.#tokens, at, reading).some(({ value }) => value.proper)) return true;
    if (person && (article || this.#adjectives > 0))
      return this.#genitives === 0 ? ofPerson : this.#office?.ofPerson === true;
    return article && !isNameWord(word) && (named || (hasArticle(this.#head.reading) && this.#isScoped()));
  }

  #isSurelyFor(at: number): boolean {
    const known = this.#takes.has('ل') && this.#head.office.head !== 'وزير';
    return known || (this.#isScoped() && !this.#isThing(at)) || AFFAIRS.test(this.#reading(at, 'ل')!.base);
  }

  /** A field with the article that could be what the clause is about: `وزيرة الدولة للتعاون`. */
  #isThing(at: number): boolean {
    return this.#word(at)!.form.startsWith('لل') && !this.#takes.has('ل');
  }

  /** Whether its head is of an office for something: a deputy, an envoy, a minister of state. */
  #isScoped(): boolean {
    return this.#head.office.scoped || this.#noun === 'دوله' || this.#office?.head === 'وزير';
  }
}

/** Whether an unknown definite noun has the shape of a field: a feminine abstract or a masdar. */
const isField = ({ base, bare }: Reading, word: Word): boolean =>
  !isNameWord(word) &&
  nationalityOf(word) === null &&
  (bare.endsWith('ة') || /^(?:ت..ي.|ا..ا.|است..ا.|ا...ا.)$/u.test(base));

/** The office whose head `head` stands before token `after`, as far as it reaches; null where it is no whole phrase. */
export const readOffice = (tokens: readonly Token[], after: number, head: OfficeWord): OfficePhrase | null =>
  new PhraseReader(tokens, after, head).read();
