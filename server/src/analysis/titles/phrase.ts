// The noun phrase of one office: its head, the chain of genitives that says of what, then adjectives, further fields
// joined by و, and prepositional complements. Read word by word from the right; each step says whether the next word
// still belongs, and the last point where the phrase was whole is its end.
import { nationalityAt, nationalityOf, placeAt } from '../lexicon/places.js';
import type { OfficeCategory } from '../model.js';
import type { Token } from '../text/tokens.js';
import type { Reading, Word } from '../text/word.js';
import {
  adjectiveKind,
  bodies,
  fieldNoun,
  hasArticle,
  honorifics,
  type Institution,
  isClauseWord,
  isGivenName,
  isInItsName,
  isNameWord,
  isProperNoun,
  isUnknownNoun,
  type OfficeWord,
  officeForms,
  officePhrases,
} from './vocabulary.js';

/** Token indices, the end exclusive, and how far into its first token it begins. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

export interface OfficePhrase {
  /** One past its last token. */
  readonly end: number;
  /** Where it ends if its last complement, which could belong to the clause, does not belong to it; or null. */
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
  /** Whether it says what the office is for (`لشؤون`), as its chief part or a subordinate one. */
  readonly scoped: boolean;
  /** Where the last office within it begins: that of الرئيس in `مبعوث الرئيس الأميركي`; or null. */
  readonly inner: number | null;
}

/** What follows an office without further ado. */
const HOLDING_MODIFIERS = new Set(['بالانابه', 'بالنيابه', 'بالوكاله', 'بالتكليف']);
const MEDIA = new Set(
  'صحيفه صحيفتي صحف جريده مجله قناه قناتي قنوات اذاعه تلفزيون موقع وكالات شبكه شبكات برنامج صحافه'.split(' '),
);
/** Of these an office holds in a place; others (`وزير الخارجية في باريس`) are only there. */
const PLACED = new Set<OfficeCategory | null>(['diplomat', 'international', 'other', 'judiciary', 'religious']);
/** Heads with which a person may follow ل: `المبعوث الشخصي للأمين العام`. */
const DEPUTED = new Set('مبعوث ممثل مستشار مساعد نائب سكرتير متحدث ناطق وكيل موفد معاون مدير مندوب'.split(' '));
const NAMED_KINDS = new Set(
  'معهد مركز جامعه مؤسسه وكاله حزب حركه تيار جماعه منظمه شركه بنك قناه صحيفه كتله ائتلاف جبهه تنظيم فصيل'.split(' '),
);
const FIELD_TAILS = new Set('تعاون علاقات علاقه شراكه حوار تنسيق تواصل تفاوض'.split(' '));
const OPENING = new Map([
  ['"', '"'],
  ['«', '»'],
  ['“', '”'],
  ['”', '“'],
]);
const CAPTION = new Set('يمين يسار وسط ارشيف رويترز'.split(' '));
const NAME_HEADS = new Set('سلطان امير رائد عماد امين خطيب مختار طالب عامل'.split(' '));
const MAX_LENGTH = 32;

class PhraseReader {
  readonly #tokens: readonly Token[];
  readonly #head: OfficeWord;
  #at: number;
  #open: boolean;
  #definite: boolean;
  /** Whether what stands last is definite, so that adjectives with the article may follow. */
  #settled: boolean;
  #category: OfficeCategory | null;
  #country: string | null = null;
  #body: TokenSpan | null = null;
  #private = false;
  #inner: number | null = null;
  #takes: Set<string>;
  /** The institution that the last noun is, and whether that noun is one of body or field at all. */
  #institution: Institution | null = null;
  #field = false;
  #lastNoun = '';
  #adjectives = 0;
  #genitives = 0;
  #indefiniteAdjective = false;
  /** Whether a genitive follows its head. */
  #direct = false;
  /** Whether it has come to what an office is for: `لشؤون`. */
  #scope = false;
  /** Whether a part of the world stands last. */
  #inRegion = false;
  /** Where the first complement began that could belong to the clause. */
  #weak: number | null = null;

  constructor(tokens: readonly Token[], after: number, head: OfficeWord) {
    this.#tokens = tokens;
    this.#head = head;
    this.#at = after;
    this.#definite = head.closed;
    this.#settled = this.#definite;
    this.#open = !this.#definite && head.binding !== 'accusative';
    this.#category = head.office.category;
    this.#takes = new Set(head.office.takes);
    this.#lastNoun = head.office.head;
  }

  read(): OfficePhrase | null {
    const limit = this.#at + MAX_LENGTH;
    let whole = this.#open || this.#head.binding === 'accusative' ? null : this.#result();
    while (this.#at < limit) {
      const genitive = this.#open && this.#genitive();
      if (genitive && this.#adjectives === 0 && !this.#indefiniteAdjective) this.#direct = true;
      const moved = genitive || (this.#open ? this.#afterIndefinite() : this.#modifier());
      if (!moved) break;
      if (!this.#open) whole = this.#result();
      else if (whole === null || !whole.definite) whole = this.#result();
    }
    return this.#head.office.incomplete && !this.#direct ? null : whole;
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
      construct: this.#direct,
      bare: this.#head.reading.definite && this.#genitives === 0 && this.#country === null,
      scoped: this.#scope,
      inner: this.#inner,
    };
  }

  #word(at: number): Token | null {
    const token = this.#tokens[at];
    return token && token.word.kind === 'arabic' ? token : null;
  }

  /** The reading of the word at `at` with just these proclitics, or null. */
  #reading(at: number, proclitics: string): Reading | null {
    return this.#word(at)?.word.readings.find((reading) => reading.proclitics === proclitics) ?? null;
  }

  /** A word of the genitive chain, behind `proclitics` where a preposition or و brought it. */
  #genitive(proclitics = '', at = this.#at): boolean {
    const token = this.#word(at);
    if (!token) return this.#quoted(at);
    if (this.#genitives === 0 && proclitics === '' && this.#secondHead(at)) return true;
    const reading =
      proclitics === 'ل'
        ? (token.word.readings.find((one) => one.proclitics === 'ل' && hasArticle(one) && !this.#isMerged(at, one)) ??
          this.#reading(at, 'ل'))
        : this.#reading(at, proclitics);
    if (!reading) return false;
    return (
      this.#bodyName(at, reading) ||
      this.#place(at, reading) ||
      this.#honoured(at, reading) ||
      (hasArticle(reading) ? this.#definiteNoun(at, reading) : this.#indefiniteNoun(at, reading, proclitics !== ''))
    );
  }

  /** Whether للجنة at `at` is ل and a bare لجنة, as the definite noun after it shows, and not ل and اللجنة. */
  #isMerged(at: number, { base }: Reading): boolean {
    const next = this.#word(at + 1)?.word.readings[0];
    return (
      next !== undefined &&
      hasArticle(next) &&
      adjectiveKind(next) === null &&
      fieldNoun({ ...NO_READING, form: `ل${base}`, base: `ل${base}` }) !== null
    );
  }

  /** A second head that shares the genitive: `إمام وخطيب المسجد الحرام`. */
  #secondHead(at: number): boolean {
    const second = officeForms(this.#tokens[at]!.word).some(
      ({ reading, office, binding }) =>
        reading.proclitics === 'و' &&
        !hasArticle(reading) &&
        binding === 'free' &&
        office.category === this.#head.office.category,
    );
    if (second) this.#at = at + 1;
    return second;
  }

  #close(end: number): true {
    this.#at = this.#hyphenated(end);
    this.#open = false;
    this.#definite = true;
    this.#settled = true;
    this.#inRegion = false;
    this.#genitives++;
    return true;
  }

  #closePlace(end: number): true {
    const area = this.#institution?.area || this.#governs();
    this.#close(end);
    if (area) this.#lastNoun = 'مكان';
    this.#growBody();
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

  #named(from: number, to: number, offset: number, institution: Institution | null): void {
    this.#body ??= { from, to, offset };
    if (institution) {
      this.#category ??= institution.category;
      this.#private ||= institution.private;
    }
    this.#institution = institution;
    this.#field = true;
  }

  #growBody(): void {
    if (this.#body && this.#inner === null) this.#body = { ...this.#body, to: this.#at };
  }

  #bodyName(at: number, reading: Reading): boolean {
    const hit = bodies.matches(this.#tokens, at, reading).findLast(({ value }) => value.proper);
    if (!hit) return false;
    this.#named(at, hit.end, reading.offset, hit.value);
    if (!this.#abroad) this.#country ??= placeAt(this.#tokens, at, reading)?.value.country ?? null;
    this.#lastNoun = '';
    this.#close(hit.end);
    this.#inRegion = hit.value.region;
    return true;
  }

  /** Whether a preposition brought the next place: where an envoy serves is not his country. */
  #abroad = false;

  #place(at: number, reading: Reading): boolean {
    const hit = placeAt(this.#tokens, at, reading);
    if (!hit || (hit.end === at + 1 && fieldNoun(reading))) return false;
    if (!this.#abroad) this.#country ??= hit.value.country;
    if (this.#field) this.#growBody();
    else if (hit.value.kind === 'seat') this.#named(at, hit.end, reading.offset, null);
    if (this.#head.office.head === 'رئيس') this.#category ??= hit.value.kind === 'country' ? 'head-of-state' : 'other';
    this.#lastNoun = 'مكان';
    this.#close(hit.end);
    if (this.#body) this.#growBody();
    return true;
  }

  /** Another's honorific within: `سفير خادم الحرمين الشريفين`, `مكتب سمو الوزير`. */
  #honoured(at: number, reading: Reading): boolean {
    const phrase = officePhrases.longest(this.#tokens, at, reading);
    if (phrase) {
      this.#category ??= phrase.value.office.category;
      this.#inner = at;
      if (phrase.value.closed) return this.#close(phrase.end);
      this.#at = phrase.end;
      this.#open = true;
      return true;
    }
    const hit = honorifics.longest(this.#tokens, at, reading);
    if (!hit || (hit.value.kind !== 'style' && hit.value.kind !== 'royal')) return false;
    const next = this.#word(hit.end);
    const titled = next !== null && officeForms(next.word)[0]?.reading.proclitics === '';
    if (hit.value.kind === 'royal' && !titled) {
      this.#category ??= 'royal';
      this.#inner = at;
      return this.#close(hit.end);
    }
    if (!titled) return false;
    this.#inner = at;
    this.#open = true;
    this.#at = hit.end;
    return true;
  }

  #definiteNoun(at: number, reading: Reading): boolean {
    const token = this.#tokens[at]!;
    const office = officeForms(token.word).find((form) => form.reading === reading && form.binding === 'free');
    const field = fieldNoun(reading);
    if (isClauseWord(token.word)) return false;
    if (office && !field) {
      if (this.#head.office.kind === 'occupation') return false;
      if (office.office.kind === 'rank' && !office.office.takes.size) return false;
      this.#office(at, office);
      return this.#close(at + 1);
    }
    if (!field && this.#genitives === 0 && this.#isNameLike()) return false;
    const area = this.#institution?.area;
    if (field) this.#named(at, at + 1, reading.offset, field.institution);
    else {
      this.#body ??= { from: at, to: at + 1, offset: reading.offset };
      this.#field = true;
      this.#institution = null;
    }
    this.#lastNoun = !field && (area || this.#governs()) ? 'مكان' : reading.base;
    this.#country ??= field ? null : nationalityOf(token.word);
    this.#close(at + 1);
    this.#growBody();
    return true;
  }

  /** Whether its head without article could be a name itself (`سلطان المري`), and therefore needs a known complement. */
  #isNameLike(): boolean {
    return !hasArticle(this.#head.reading) && NAME_HEADS.has(this.#head.office.head);
  }

  #office(at: number, form: OfficeWord): void {
    this.#category ??= form.office.category;
    if (form.office.head === 'رئيس' && form.reading.definite) this.#category ??= 'head-of-state';
    for (const preposition of form.office.takes) this.#takes.add(preposition);
    this.#inner = at;
    this.#field = false;
    this.#institution = null;
    this.#lastNoun = form.office.head;
  }

  #indefiniteNoun(at: number, reading: Reading, governed: boolean): boolean {
    const token = this.#tokens[at]!;
    const { word } = token;
    if (reading.form.length < 2) return false;
    const offices = officeForms(word).filter((form) => form.reading === reading);
    const next = this.#word(at + 1);
    const nextReading = next?.word.readings[0];
    const field = fieldNoun(reading);
    const office = offices.find(({ binding }) => binding !== 'pronoun');
    if (office && this.#head.office.kind === 'occupation') return false;
    if (office && !field && office.office.kind !== 'rank' && !this.#indefiniteAdjective) {
      const pronoun = offices.find(({ binding }) => binding === 'pronoun');
      this.#office(at, office);
      if (pronoun && !nextReading?.definite) return this.#close(at + 1);
      this.#at = at + 1;
      return true;
    }
    const possessor = offices.find(({ binding }) => binding === 'pronoun');
    if (possessor) {
      this.#office(at, possessor);
      return this.#close(at + 1);
    }
    if (field && (!adjectiveKind(reading) || nextReading?.definite || field.institution)) {
      this.#named(at, at + 1, reading.offset, field.institution);
      this.#lastNoun = reading.base;
      if (field.possessed) return this.#close(at + 1);
      this.#genitives++;
      this.#at = at + 1;
      this.#open = true;
      return true;
    }
    if (!governed && (adjectiveKind(reading) || nationalityOf(word))) {
      this.#indefiniteAdjective = true;
      this.#country ??= nationalityOf(word);
      this.#at = at + 1;
      return true;
    }
    if (isClauseWord(word) || this.#indefiniteAdjective) return false;
    if (this.#institution?.area || NAMED_KINDS.has(this.#lastNoun) || this.#governs()) {
      if (!isProperNoun(word)) return false;
      if (nextReading?.definite && !adjectiveKind(nextReading) && !nationalityOf(next!.word)) {
        this.#at = at + 1;
        return true;
      }
      if (this.#governs() && isNameWord(word)) return false;
      return this.#closePlace(at + 1);
    }
    const unknown = !governed || this.#tokens[at - 1]?.word.form === 'باسم';
    if (unknown && nextReading && hasArticle(nextReading) && isUnknownNoun(word)) {
      this.#body ??= { from: at, to: at + 1, offset: reading.offset };
      this.#field = true;
      this.#institution = null;
      this.#lastNoun = reading.base;
      this.#genitives++;
      this.#open = true;
      this.#at = at + 1;
      return true;
    }
    return false;
  }

  /** Whether its head is of places, whose names no list holds. */
  #governs(): boolean {
    return (
      this.#genitives === 0 &&
      this.#at > 0 &&
      /^(?:سفير|قنصل|محافظ|حاكم|والي|عمده|مفتي|مطران|اسقف|بطريرك|متروبوليت|عامل|قائمقام|متصرف|دوق|امير)$/u.test(
        this.#lastNoun,
      )
    );
  }

  /** `حزب «القوات اللبنانية»`: a name in quotation marks after the noun that it names. */
  #quoted(at: number): boolean {
    const closing = OPENING.get(this.#tokens[at]?.word.surface ?? '');
    if (!closing || !(this.#field || this.#leads())) return false;
    for (let i = at + 1; i <= at + 7 && i < this.#tokens.length; i++) {
      if (this.#tokens[i]!.word.surface !== closing) continue;
      if (i === at + 1) return false;
      this.#close(i + 1);
      this.#growBody();
      return true;
    }
    return false;
  }

  /** Whether a party's or group's name may follow its head without a noun for it: `رئيس «التيار الوطني الحر»`. */
  #leads(): boolean {
    return this.#genitives === 0 && /^(?:رئيس|زعيم|قائد|امين|قيادي|عضو|متحدث|ناطق|نائب|مسؤول)$/u.test(this.#lastNoun);
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
    if (!token) return false;
    if (token.word.kind === 'punctuation')
      return this.#bracket() || (NAMED_KINDS.has(this.#lastNoun) && this.#quoted(this.#at));
    if (token.word.kind !== 'arabic') return false;
    return (
      this.#fixed() ||
      (this.#settled ? this.#adjective() : this.#looseAdjective()) ||
      this.#joined() ||
      this.#complement()
    );
  }

  /** `(إيكواس)` after a body. */
  #bracket(): boolean {
    const [open, inside, close] = [this.#tokens[this.#at], this.#tokens[this.#at + 1], this.#tokens[this.#at + 2]];
    if (open?.word.surface !== '(' || close?.word.surface !== ')' || !inside || !this.#body) return false;
    const { kind, form } = inside.word;
    if (kind !== 'latin' && (kind !== 'arabic' || CAPTION.has(form) || isNameWord(inside.word))) return false;
    this.#at += 3;
    return true;
  }

  #fixed(): boolean {
    const form = (offset: number): string => this.#word(this.#at + offset)?.word.form ?? '';
    const next = this.#word(this.#at);
    if (HOLDING_MODIFIERS.has(form(0)) || (next && isInItsName(next.word) && this.#takes.delete('باسم'))) {
      this.#at++;
      return true;
    }
    if (/^ال?منتهيه$/u.test(form(0)) && /^(?:ولايت|مهام|مد|فتر)/u.test(form(1))) {
      this.#at += 2;
      return true;
    }
    if (form(0) === 'غير' && adjectiveKind(this.#word(this.#at + 1)?.word.readings[0] ?? NO_READING)) {
      this.#at += 2;
      return true;
    }
    if (form(0) === 'فوق' && form(1) === 'العاده') {
      this.#at += 2;
      if (this.#reading(this.#at, 'و')?.base.startsWith('مفوض')) this.#at++;
      return true;
    }
    return false;
  }

  #adjective(): boolean {
    const at = this.#at;
    const token = this.#tokens[at]!;
    const { word } = token;
    const reading = word.readings[0]!;
    if (!hasArticle(reading)) return false;
    const nationality = nationalityAt(this.#tokens, at);
    const known = adjectiveKind(reading);
    const isName = isNameWord(word);
    const previousAdjective = this.#adjectives > 0;
    if (nationality && !(isName && this.#country !== null)) {
      this.#country ??= nationality.value;
      return this.#take(nationality.end);
    }
    if (known) {
      if (isGivenName(word) && known === 'kind' && previousAdjective) return false;
      return this.#take(at + 1);
    }
    if (isName || nationality || officeForms(word).length > 0 || fieldNoun(reading)) return false;
    if (/(?:ية|يات|ات|ة)$/u.test(word.bare) && this.#genitives > 0) return this.#take(at + 1);
    if (/^م.*[وي]ن$/u.test(reading.base) && this.#genitives > 0) return this.#take(at + 1);
    const next = this.#word(at + 1);
    if (reading.base.endsWith('ي') && this.#genitives > 0 && next && isNameWord(next.word)) return this.#take(at + 1);
    return false;
  }

  #take(end: number): true {
    const body = this.#body;
    const touching =
      this.#agrees(this.#tokens[this.#at]!.word) &&
      body !== null &&
      body.to === this.#at &&
      adjectiveKind(this.#tokens[this.#at]!.word.readings[0]!) !== 'state';
    this.#at = end;
    this.#adjectives++;
    if (touching) this.#growBody();
    return true;
  }

  /** Whether the adjective `word` could qualify the last noun of the body rather than the head. */
  #agrees({ form }: Word): boolean {
    if (this.#lastNoun === '' || this.#lastNoun === 'مكان') return true;
    return /(?:ه|ات|ون)$/u.test(this.#lastNoun) === /ه$/u.test(form) && this.#lastNoun !== 'وزراء';
  }

  #looseAdjective(): boolean {
    const token = this.#tokens[this.#at]!;
    const reading = token.word.readings[0]!;
    if (hasArticle(reading) || (isClauseWord(token.word) && reading.form !== 'عام')) return false;
    const country = nationalityOf(token.word);
    if (!country && !adjectiveKind(reading)) return false;
    if (isNameWord(token.word) && !country) return false;
    this.#country ??= country;
    this.#at++;
    return true;
  }

  /** A further field or adjective behind و: `الخارجية والتعاون الدولي`, `الاقتصادية والتجارية`. */
  #isClergy(): boolean {
    return this.#head.office.category === 'religious';
  }

  #joined(): boolean {
    const at = this.#at;
    const reading = this.#reading(at, 'و');
    if (!reading || (this.#word(at)?.word.readings[0] && fieldNoun(this.#word(at)!.word.readings[0]!))) return false;
    const { word } = this.#tokens[at]!;
    if (reading.definite && this.#adjectives > 0 && adjectiveKind(reading) === 'kind' && !fieldNoun(reading))
      return this.#take(at + 1);
    if (this.#lastNoun === 'مكان' && (this.#isClergy() || this.#head.number !== 'singular')) {
      if (this.#bodyName(at, reading) || this.#place(at, reading)) return true;
      if (this.#isClergy() && hasArticle(reading) && !officeForms(word).length) {
        this.#at = at + 1;
        return true;
      }
      if (reading.form === 'سائر' || reading.form === 'عموم') {
        this.#at = at + 1;
        this.#open = true;
        return true;
      }
    }
    if ((this.#scope || this.#inRegion) && this.#region(at, reading)) return true;
    if (!this.#field || this.#lastNoun === 'مكان') return false;
    const field = fieldNoun(reading);
    const office = officeForms(word).some((form) => form.reading === reading && form.gender === this.#head.gender);
    if (
      field?.joins &&
      (!office || (hasArticle(reading) && /(?:ين|ون)$/u.test(reading.base))) &&
      (hasArticle(reading) || reading.form.length > 3)
    ) {
      this.#lastNoun = reading.base;
      this.#institution = field.institution;
      this.#at = at + 1;
      this.#adjectives = 0;
      this.#open = !hasArticle(reading) && !field.possessed;
      if (this.#body && !this.#open) this.#growBody();
      return true;
    }
    if (this.#head.office.category === 'minister' && hasArticle(reading) && !office && isField(reading, word)) {
      this.#at = at + 1;
      this.#adjectives = 0;
      this.#growBody();
      return true;
    }
    if (
      hasArticle(reading) &&
      this.#head.office.head === 'وزير' &&
      /(?:ين|ات)$/u.test(reading.base) &&
      nationalityOf(word)
    ) {
      this.#at = at + 1;
      return true;
    }
    if (reading.form === 'المغاربه' && this.#head.office.head === 'وزير') {
      this.#at = at + 1;
      return true;
    }
    return false;
  }

  /** A further region or place of a scope: `لشؤون الشرق الأوسط وشمال أفريقيا`. */
  #region(at: number, reading: Reading): boolean {
    const region = bodies.matches(this.#tokens, at, reading).findLast(({ value }) => value.region && value.proper);
    const end = region?.end ?? placeAt(this.#tokens, at, reading)?.end;
    if (end !== undefined) {
      this.#at = end;
      return true;
    }
    if (!fieldNoun(reading)?.institution?.region) return false;
    this.#at = at + 1;
    this.#open = true;
    return true;
  }

  /** A prepositional complement. */
  #complement(): boolean {
    const at = this.#at;
    const { word } = this.#tokens[at]!;
    const free = word.form;
    if (/^[لب]$/u.test(free) || (/^(?:في|باسم)$/u.test(free) && OPENING.has(this.#tokens[at + 1]?.word.surface ?? '')))
      return (this.#leads() || this.#institution !== null) && this.#quoted(at + 1);
    if (free === 'لدي') return this.#isSeat(at + 1) && this.#governed(at, '', at + 1, true);
    if (free === 'باسم') return this.#takes.delete('باسم') && this.#governed(at, '', at + 1, true);
    if (free === 'مع') return FIELD_TAILS.has(this.#lastNoun) && this.#governed(at, '', at + 1, true);
    if (free === 'عن') return this.#takes.has('عن') && this.#governed(at, '', at + 1, true);
    if (free === 'علي')
      return (
        (this.#takes.has('علي') || /^ال(?:مطل|مشرف|قائم)ه?$/u.test(this.#word(at - 1)?.word.form ?? '')) &&
        this.#governed(at, '', at + 1, true)
      );
    if (free === 'الي')
      return this.#takes.has('الي') && this.#isLocus(at + 1) !== null && this.#governed(at, '', at + 1, true);
    if (free === 'في') return this.#within(at, '', at + 1);
    if (this.#reading(at, 'ل') && this.#isFor(at)) {
      this.#scope = true;
      return this.#governed(at, 'ل', at, this.#strongFor(at));
    }
    if (this.#reading(at, 'ب')) return this.#with(at);
    return false;
  }

  /** Goes on with the noun at `noun`; `sure` is false where the complement could belong to the clause. */
  #governed(from: number, proclitics: string, noun: number, sure: boolean): boolean {
    const inner = this.#inner;
    const definite = this.#definite;
    this.#open = true;
    this.#abroad = proclitics !== 'ل' && (this.#category === 'diplomat' || this.#category === 'international');
    if (this.#genitive(proclitics, noun)) {
      if (!sure) this.#weak ??= from;
      if (!definite) this.#definite = false;
      this.#adjectives = 0;
      return true;
    }
    this.#open = false;
    this.#inner = inner;
    return false;
  }

  /** Whether a place, a region or a body that one can be in stands at `at`. */
  #isLocus(at: number, proclitics = ''): 'place' | 'city' | 'body' | null {
    const token = this.#word(at);
    if (!token) return null;
    for (const reading of token.word.readings) {
      if (reading.proclitics !== proclitics) continue;
      const body = bodies.matches(this.#tokens, at, reading).findLast(({ value }) => value.proper);
      if (body) return body.value.holds ? 'body' : null;
      const field = fieldNoun(reading);
      if (field?.institution?.holds) return 'body';
      const place = placeAt(this.#tokens, at, reading);
      if (place && (!field || place.end > at + 1)) return place.value.kind === 'country' ? 'place' : 'city';
    }
    return null;
  }

  /** Whether one can be accredited to what stands at `at`: `لدى المملكة`, not `لدى وصوله`. */
  #isSeat(at: number): boolean {
    const token = this.#word(at);
    if (!token) return false;
    const reading = token.word.readings[0]!;
    const field = fieldNoun(reading);
    return (
      this.#isLocus(at) !== null ||
      (field !== null && (field.institution !== null || hasArticle(reading))) ||
      officeForms(token.word).some((form) => form.reading === reading) ||
      honorifics.longest(this.#tokens, at, reading) !== undefined ||
      officePhrases.longest(this.#tokens, at, reading) !== undefined
    );
  }

  #within(from: number, proclitics: string, noun: number): boolean {
    const locus = this.#isLocus(noun, proclitics);
    const reading = this.#reading(noun, proclitics);
    if (!locus && this.#head.office.kind === 'occupation' && reading && fieldNoun(reading)?.joins)
      return this.#governed(from, proclitics, noun, true);
    if (!locus || !(this.#takes.has('في') || this.#field)) return false;
    const presides = this.#head.office.head === 'رئيس' && this.#genitives === 0;
    const placed = PLACED.has(this.#category) || this.#head.office.kind === 'occupation';
    const government = reading !== null && /^(?:وزاره|حكومه)$/u.test(reading.base);
    const sure =
      locus === 'body'
        ? government || (!presides && !/^(?:minister|head-of-state|government)$/u.test(this.#category ?? ''))
        : placed;
    if (locus === 'city' && !placed && /^(?:وزير|رئيس)$/u.test(this.#head.office.head)) return false;
    return this.#governed(from, proclitics, noun, sure);
  }

  #with(at: number): boolean {
    const reading = this.#reading(at, 'ب')!;
    if (reading.form === 'الخارج' || reading.form === 'المهجر') {
      this.#at = at + 1;
      return true;
    }
    const charge = /^(?:مكلف|قائم|معني|مختص|ملم)/u.test(this.#word(at - 1)?.word.readings[0]?.base ?? '');
    if (charge || (this.#head.office.head === 'قائم' && this.#genitives === 0)) {
      if (this.#genitive('ب', at)) return true;
      if (!reading.definite && !isClauseWord(this.#tokens[at]!.word)) {
        this.#at = at + 1;
        this.#open = true;
        return true;
      }
      return false;
    }
    return this.#within(at, 'ب', at);
  }

  /** Whether what follows ل at `at` specifies an office rather than the clause. */
  #isFor(at: number): boolean {
    const { word } = this.#tokens[at]!;
    const article = word.readings.some((reading) => reading.proclitics === 'ل' && hasArticle(reading));
    for (const reading of word.readings) {
      if (reading.proclitics !== 'ل' || hasArticle(reading) !== article) continue;
      if (this.#isMedium(at, reading) && !/^(?:مدير|رئيس|مراسل|مذيع|محرر)$/u.test(this.#head.office.head)) return false;
      if (reading.form === 'شؤون' || reading.base === 'شؤون' || reading.base === 'شئون') return true;
      if (placeAt(this.#tokens, at, reading)) return this.#takes.has('ل') || this.#institution !== null;
      const styled = honorifics.longest(this.#tokens, at, reading)?.value.kind;
      if (styled === 'royal' || styled === 'style') return DEPUTED.has(this.#head.office.head);
      const field = fieldNoun(reading);
      const person = officeForms(word).some((form) => form.reading === reading && form.number === 'singular');
      if (/(?:ين|ون)$/u.test(reading.base) && !person && !this.#institution?.takesFor && !this.#isClergy())
        return false;
      if (field && !field.possessed) {
        if (hasArticle(reading)) return this.#takes.has('ل') || this.#institution?.takesFor === true;
        return this.#institution?.takesFor === true || (field.institution ? this.#takes.has('ل') : this.#delegated());
      }
      if (bodies.matches(this.#tokens, at, reading).some(({ value }) => value.proper)) return true;
      if (!hasArticle(reading) && this.#adjectives === 0) continue;
      if (officeForms(word).some((form) => form.reading === reading))
        return DEPUTED.has(this.#head.office.head) && this.#genitives === 0;
      if (!hasArticle(reading)) continue;
      if (isNameWord(word)) return false;
      return this.#institution?.takesFor === true || (hasArticle(this.#head.reading) && this.#delegated());
    }
    return false;
  }

  /** An outlet to which somebody speaks: `لصحيفة الشرق`, `لوكالة رويترز`. */
  #isMedium(at: number, { base }: Reading): boolean {
    if (base !== 'وكاله') return MEDIA.has(base);
    return /^(?:ال)?(?:انباء|صحافه|اخبار)$|^(?:رويترز|فرانس|سبوتنيك|تاس|اسوشيتد|الاناضول|شينخوا|بلومبرغ|بترا|سانا|وفا|واس)$/u.test(
      this.#word(at + 1)?.word.form ?? '',
    );
  }

  #strongFor(at: number): boolean {
    const reading = this.#reading(at, 'ل')!;
    return this.#head.office.head !== 'وزير' || this.#delegated() || /^ش[ؤئ]ون$/u.test(reading.base);
  }

  /** Whether its head is of an office for something: a deputy, an envoy, a minister of state. */
  #delegated(): boolean {
    const { head } = this.#head.office;
    return (
      DEPUTED.has(head) ||
      /^(?:منسق|مفوض|امين|كاتب|رئيس|عضو|كبير|مسؤول|قنصل|سفير)$/u.test(head) ||
      this.#lastNoun === 'دوله' ||
      this.#lastNoun === 'وزير'
    );
  }
}

/** Whether an unknown definite noun has the shape of a field: a feminine abstract or a masdar. */
const isField = ({ base, bare }: Reading, word: Word): boolean =>
  !isNameWord(word) &&
  nationalityOf(word) === null &&
  (bare.endsWith('ة') || /^(?:ت..ي.|ا..ا.|است..ا.|ا...ا.)$/u.test(base));

const NO_READING: Reading = { proclitics: '', offset: 0, form: '', bare: '', definite: false, base: '' };

/** The office whose head `head` stands before token `after`, as far as it reaches; null where it is no whole phrase. */
export const readOffice = (tokens: readonly Token[], after: number, head: OfficeWord): OfficePhrase | null =>
  new PhraseReader(tokens, after, head).read();
