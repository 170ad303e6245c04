// Role mentions: whom `الوزير التركي`, `معاليه` or `نظيره الكيني` speaks of.
import type { Individual } from './individual.js';
import type { OfficeFacts } from './office.js';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Heads that say no office: any official may be meant. */
const ANY_OFFICIAL = setOf('مسؤول مسئول مسوول قيادي زعيم');
const DIPLOMAT = setOf('دبلوماسي ديبلوماسي');
const DIPLOMATIC = setOf('minister diplomat spokesperson international');
/** Heads that say so little that they speak of somebody already introduced or of nobody. */
const DEPENDENT = setOf(
  'مسؤول مسئول مسوول قيادي دبلوماسي ديبلوماسي برلماني سياسي عسكري امني وسيط مقرر مفاوض ضيف راحل مرشح فقيد جنرال عقيد لواء عميد فريق رائد مقدم نقيب ملازم ادميرال اميرال',
);

/** Whether a role says too little to introduce anybody: `الدبلوماسية المصرية` may be Egypt's diplomacy. */
export const isDependent = ({ heads }: OfficeFacts): boolean => {
  const [chief] = heads;
  return chief !== undefined && DEPENDENT.has(chief);
};

/** Whether an office's feminine is also the word for the thing: `الدبلوماسية الهولندية`, which speaks of a woman only where she is named. */
export const isAbstract = ({ heads, words, gender }: OfficeFacts): boolean =>
  gender === 'f' &&
  [...heads].some((head) => ABSTRACT.has(head)) &&
  ![...words].some((word) => QUALIFIERS.has(word) || FORMER.includes(word));
const ABSTRACT = setOf('دبلوماسي ديبلوماسي قيادي');

/** Adjectives of a person, not of diplomacy. */
const QUALIFIERS = setOf('سابق جديد شاب كبير رفيع بارز مخضرم مقيم معتمد');
/** Courtesies that stand for their bearer with a pronoun: `معاليه`. */
const COURTESY =
  /^(معالي|سمو|سعاد[هت]|فخام[هت]|جلال[هت]|دول[هت]|سماح[هت]|سياد[هت]|غبط[هت]|نياف[هت]|قداس[هت]|فضيل[هت]|عطوف[هت]|حضر[هت])(?:ه|ها)$/u;
/** Words that qualify an office without narrowing it. */
const VAGUE = setOf(
  'سيد سيده دكتور د معالي سمو صاحب سعاد فخام جلال دول سماح سياد غبط نياف قداس فضيل شيخ شيخه امير اميره ملك ملكي جديد حالي سابق في من لدي ب الي شؤون شوون جمهوري مملك دوله اتحادي عام رسمي خاص',
);

/** The courtesy that a role mention's only word is, as titles write it: معالي for `معاليه`; null for other words. */
export const courtesyOf = (form: string): string | null => {
  const courtesy = COURTESY.exec(form)?.[1];
  return courtesy ? courtesy.replace(/[هت]$/u, '') : null;
};

export const isCounterpart = (form: string): boolean => /^نظير(?:ه|ها|ته|تها|هما|تهما|هم)$/u.test(form);

/** Heads that with the diplomats of a state mean its foreign minister: `كبير الدبلوماسيين الصينيين`. */
const CHIEF = setOf('كبير رئيس');
const FORMER = ['سابق', 'اسبق', 'راحل'];

const SUBORDINATE = ['نائب', 'مساعد', 'وكيل', 'معاون'];

/** Whether an office is a deputy's and the role is none: `الأمين العام` is not the assistant one. */
const isDeputy = ({ words }: OfficeFacts, role: OfficeFacts): boolean =>
  SUBORDINATE.some((word) => words.has(word) && !role.words.has(word));

const STYLES = ['سمو', 'جلال', 'فخام', 'دول', 'معالي', 'سعاد'];

/** What the styles of two titles say of their being one person's: `دولة رئيس الوزراء` is no `سمو`. */
const courtesyWorth = ({ words }: OfficeFacts, office: OfficeFacts): number => {
  const style = STYLES.find((word) => words.has(word));
  if (!style) return 0;
  if (office.words.has(style)) return 0.5;
  return STYLES.some((word) => office.words.has(word)) ? -0.8 : 0;
};

const isFormer = ({ words }: OfficeFacts): boolean => FORMER.some((word) => words.has(word));

const agree = (role: OfficeFacts, who: OfficeFacts): boolean =>
  role.countries.size === 0 ||
  who.countries.size === 0 ||
  [...role.countries].some((country) => who.countries.has(country));

/** A role of several words that names no country is mostly that of the paper's own: `رئيس الجمهورية`. */
const abroad = (role: OfficeFacts, office: OfficeFacts): number =>
  role.words.size > 1 && office.countries.size > 0 ? -0.3 : 0;

/** How well one office of a person answers to a role; 0 where it does not. */
const officeFit = (role: OfficeFacts, office: OfficeFacts): number => {
  if (!office.official || !agree(role, office)) return 0;
  const lesser = (isFormer(office) && !isFormer(role) ? -0.8 : 0) + (isDeputy(office, role) ? -0.7 : 0);
  const country = (role.countries.size > 0 ? (office.countries.size > 0 ? 2 : -0.5) : abroad(role, office)) + lesser;
  for (const head of role.heads) {
    if (ANY_OFFICIAL.has(head)) return 1.5 + country;
    if (DIPLOMAT.has(head)) {
      const narrowed = [...role.words].some((word) => word !== head && !QUALIFIERS.has(word));
      const fits =
        !narrowed &&
        (office.categories.size === 0 || [...office.categories].some((category) => DIPLOMATIC.has(category)));
      return fits ? 1.5 + country : 0;
    }
  }
  const courtesy = courtesyWorth(role, office);
  const heads = [...role.heads].filter((head) => office.heads.has(head)).length;
  const chief = [...role.heads][0]!;
  if (CHIEF.has(chief) && [...role.words].some((word) => word.startsWith('دبلوماسي')))
    return office.categories.has('minister') ? 2 + country : 0;
  const sameKind = [...role.categories].some((category) => office.categories.has(category));
  const missing = [...role.words].filter((word) => !office.words.has(word) && !VAGUE.has(word)).length;
  const shared = [...role.words].filter((word) => office.words.has(word) && !VAGUE.has(word)).length;
  if (office.heads.has(chief))
    return missing === 0 ? 3 + country + courtesy + 0.1 * shared : missing === 1 && country > 0 ? 1 : 0;
  if (heads > 0 && missing === 0) return 2 + country + courtesy;
  return sameKind && country > 0 && role.words.size <= 2 ? 1.2 : 0;
};

/** How well a person answers to a role that names an office; 0 where he does not. */
export const roleFit = (role: OfficeFacts, person: Individual): number => {
  if (role.gender && person.gender && role.gender !== person.gender) return 0;
  const served = person.facts.flatMap(({ countries }) => [...countries]);
  if (role.countries.size > 0 && served.length > 0 && !served.some((country) => role.countries.has(country))) return 0;
  let best = 0;
  for (const office of person.facts) best = Math.max(best, officeFit(role, office));
  return best;
};
