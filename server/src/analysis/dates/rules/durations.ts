// Lengths of time, by themselves or after the words that announce them.
import { after, longest, map, type Parser, wordSet } from '../grammar.js';
import {
  accusativeUnit,
  attachedUnit,
  bareUnits,
  freeUnits,
  oneAndMore,
  oneDecade,
  oneUnit,
  plainLength,
} from '../lengths.js';
import { type Duration, type Length, periodOf } from '../meaning.js';
import { plain, type Rule, rule } from './rule.js';

/** Words after which several units without a number are a length of time. */
const BEFORE_MANY = wordSet(`
  منذ مند بعد خلال مدي لمده مده طوال طيله مدار غضون من نحو قرابه حوالي زهاء ل عن استمر استمرت قبل كل تستمر يستمر دامت ظرف عبر طول استغرق استغرقت
  تستغرق يستغرق امتدت امتد دام
`);
/** Words after which one unit is. */
const BEFORE_ONE = wordSet(`
  منذ مند بعد خلال لمده مده مدار غضون ظرف من نحو قرابه حوالي زهاء مدي طوال طيله تستغرق يستغرق استغرقت استغرق مرور مضي انقضاء مدتها مدته مدتهما
  استمر استمرت يستمر تستمر دام دامت يدوم تدوم امتد امتدت يمتد تمتد
`);

const lasting = (length: Length): Duration | null => {
  const value = periodOf(length);
  return value === null ? null : { kind: 'duration', value };
};

const duration: Parser<Length> = longest(
  plainLength,
  oneAndMore,
  after(BEFORE_MANY, bareUnits),
  after(BEFORE_ONE, longest(oneUnit, oneDecade)),
  freeUnits,
  accusativeUnit,
  attachedUnit,
);

export const durations: readonly Rule[] = [
  rule(
    'duration',
    plain(map(duration, lasting)),
    [
      ['استمرت لنحو 6 ساعات', 'PT6H'],
      ['خمسة وعشرين عاما', 'P25Y'],
      ['عقدا كاملا', 'P1DE'],
      ['منذ يومين', 'P2D'],
      ['لم تجتمع منذ سنوات', 'PXY'],
      ['عملت سنوات.', 'PXY'],
      ['تتأخر عنها بسنة.', 'P1Y'],
      ['ناضلنا عقودا طويلة', 'PXDE'],
      ['استمرت المشاورات عقودا', 'PXDE'],
      ['مددت أسبوعا إضافيا', 'P1W'],
      ['بعد أيام قليلة', 'PXD'],
      ['نصف ساعة', 'PT30M'],
      ['ربع قرن', 'P25Y'],
      ['آخر 24 ساعة', 'PT24H'],
      ['في أقل من عام', 'P1Y'],
      ['بعد عقد من الحرب', 'P1DE'],
      ['بمرور عام على', 'P1Y'],
      ['أمضى شهرا في', 'P1M'],
      ['منذ عام ونصف العام', 'P1Y6M'],
      ['ثلاث ساعات و20 دقيقة', 'PT3H20M'],
      ['عامين وثلاثة أشهر', 'P2Y3M'],
    ],
    ['مدير عام', 'ساعة بلا عقارب', 'بعد عقد اجتماع', 'سنوات الحرب', 'ليوم القدس'],
  ),
];
