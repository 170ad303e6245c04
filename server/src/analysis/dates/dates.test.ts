// What the rules' examples cannot show: anchors, tense, narrative, problems, ranges.
import { describe, expect, it, test } from 'vitest';
import { linesOf } from '../document.js';
import type { DateMention, Problem } from '../model.js';
import { structureOf } from '../structure/structure.js';
import { type DateFindings, findDates } from './dates.js';

const find = (text: string, published: string | null = null): DateFindings =>
  findDates(structureOf(linesOf(text)), published);

const found = (text: string, published: string | null = null): string[] =>
  find(text, published).dates.map(({ start, end, value }) => `${text.slice(start, end)} = ${value}`);

describe('the day of publication', () => {
  const headline = 'وزير الخارجية يستقبل نظيره الكيني في الرياض\n';
  const body = '\nاستقبل وزير الخارجية أمس نظيره الكيني في مقر الوزارة بالعاصمة وبحث معه العلاقات.';

  test.each([
    ['a dateline', `${headline}تاريخ النشر: 10th, April 2025 GMT${body}`],
    ['a numeric dateline', `${headline}10/04/2025 - 18:32${body}`],
    ['an agency opening with both calendars', `${headline}الرياض 12 شوال 1446 هـ الموافق 10 أبريل 2025 م واس${body}`],
    ['an agency opening', `${headline}الدوحة في 10 أبريل 2025 /قنا/ تلقى الوزير اتصالا هاتفيا من نظيره.${body}`],
    [
      'an agency opening without a headline above it',
      'مسقط في 10 أبريل 2025 /العمانية/ استقبل نائب رئيس الوزراء بمكتبه اليوم وزير الخارجية والوفد المرافق له الذي يزور السلطنة، وجرى خلال المقابلة استعراض علاقات الصداقة بين البلدين وسبل تنميتها في مجالات الموانئ والأمن الغذائي والسياحة، وكان الوزير وصل إلى مسقط أمس الأربعاء.',
    ],
    ['a closing stamp', `${headline}${body}\nكونا 10-4-2025 11:47`],
    ['a first line', `الخميس 10 أبريل 2025\n${headline}${body}`],
    [
      'a dateline below a caption with a date of its own',
      `${headline}وزير الخارجية خلال لقاء سابق في الرياض في 5 مارس 2024\n10 أبريل 2025${body}`,
    ],
    ['a line at the end', `${headline}${body}\nنشر بتاريخ 10 أبريل 2025`],
  ])('is read from %s', (_, text) => {
    const { published, dates } = find(text);
    expect(published).toEqual(['2025-04-10']);
    expect(dates.some(({ value }) => value === '2025-04-09')).toBe(true);
  });

  it('is not read from a date in the story', () => {
    expect(find(`${headline}${body} وكان قد زارها في 5 مايو 2019.`).published).toEqual([null]);
  });

  it('takes the year of an opening without one from the weekday and the years that are past', () => {
    const text = `${headline}القاهرة في 28 نوفمبر /أ ش أ/${body}\nوذكرت الوزارة في بيان اليوم الخميس أن السفير عمل في نيروبي بين عامي 2018 و2021.`;
    expect(find(text).published).toEqual(['2024-11-28']);
  });

  it('takes the year of an agency’s day and month from its weekday too', () => {
    const text = `${headline}الكويت - 28 - 11 (كونا) -- استقبل الوزير اليوم الخميس السفير الذي عمل في نيروبي بين عامي 2018 و2021 وبحث معه العلاقات.`;
    expect(find(text).published).toEqual(['2024-11-28']);
    expect(found(text)[0]).toBe('28 - 11 = 2024-11-28');
  });

  it('of an article that states one wins over the one given', () => {
    expect(find(`${headline}10 أبريل 2025${body}`, '2020-01-01').published).toEqual(['2025-04-10']);
  });

  it('of a second article is its own, or that of the first', () => {
    const second = '\nاقرأ أيضا:\nوزير الدفاع يزور عمان\n';
    expect(find(`${headline}10 أبريل 2025${body}${second}2 فبراير 2025${body}`).published).toEqual([
      '2025-04-10',
      '2025-02-02',
    ]);
    expect(find(`${headline}10 أبريل 2025${body}${second}يزورها السبت`).published).toEqual([
      '2025-04-10',
      '2025-04-10',
    ]);
  });

  it('is told as the anchor, with where it comes from', () => {
    expect(find('التقاه أمس', '2025-04-10').dates[0]?.anchor).toEqual({ value: '2025-04-10', from: 'option' });
    expect(find(`${headline}10 أبريل 2025${body}`).dates[1]?.anchor).toEqual({
      value: '2025-04-10',
      from: 'publication',
    });
    expect(find('وصل في 5 مايو 2019 وغادر في اليوم التالي').dates[1]?.anchor).toEqual({
      value: '2019-05-05',
      from: 'previous-date',
    });
  });
});

describe('without a day of publication', () => {
  test.each([
    ['التقاه مساء الثلاثاء', 'مساء الثلاثاء = XXXX-WXX-2TEV'],
    ['يلتقيه غدا الأربعاء', 'غدا الأربعاء = XXXX-WXX-3'],
    ['التقاه أمس', 'أمس = PAST_REF'],
    ['يلتقيه غدا', 'غدا = FUTURE_REF'],
    ['التقاه العام الماضي', 'العام الماضي = PAST_REF'],
    ['التقاه في 10 أبريل', '10 أبريل = XXXX-04-10'],
    ['زارها في كانون الثاني الماضي', 'كانون الثاني الماضي = XXXX-01'],
  ])('%s', (text, expected) => expect(found(text)).toEqual([expected]));
});

describe('a bare weekday follows the verb', () => {
  test.each([
    ['استقبل الوزير، الثلاثاء، نظيره', '2025-04-08'],
    ['قال الوزير الخميس إن المحادثات مفيدة', '2025-04-10'],
    ['سيلتقي الوزير نظيره الثلاثاء', '2025-04-15'],
    ['ومن المقرر أن يصل الوفد الثلاثاء', '2025-04-15'],
    ['ويجتمع الوسطاء مع الرئيس السبت', '2025-04-12'],
    ['وتختتم الدورة العادية الثلاثاء', '2025-04-15'],
    ['لم يصل الوفد الثلاثاء', '2025-04-08'],
    ['وكان قد التقى الوزير قبل أن ينتقل إلى جدة الثلاثاء', '2025-04-08'],
    ['وسيلتقي الوزير قبل أن ينتقل إلى جدة الثلاثاء', '2025-04-15'],
    ['وتصل الوزيرة في ختام جولة بدأتها من القاهرة الثلاثاء', '2025-04-08'],
    ['وستنشر الوثيقة التي أعلنها الوزير الثلاثاء', '2025-04-08'],
    ['ابتداء من الثلاثاء', '2025-04-15'],
    ['إغلاق المعبر حتى السبت', '2025-04-12'],
    ['استمرت المحادثات التي بدأت في جنيف حتى الثلاثاء', '2025-04-08'],
    ['أعلنت واشنطن فرض رسوم تدخل حيز التنفيذ الثلاثاء', '2025-04-15'],
    ['كان يزور القاهرة الثلاثاء', '2025-04-08'],
    ['تلقى الوزير الثلاثاء اتصالا', '2025-04-08'],
    ['قال الوزير الذي سيزور القاهرة، الثلاثاء، إن الاتفاق قريب المنال', '2025-04-08'],
    ['زار الوزير السياسي سيناء الثلاثاء', '2025-04-08'],
  ])('%s', (text, value) => expect(find(text, '2025-04-10').dates.map((date) => date.value)).toEqual([value]));
});

describe('a date without its year', () => {
  test.each([
    ['زارها في 5 ديسمبر', '2025-01-21', '2024-12-05'],
    ['غادرها في الأول من مارس', '2025-11-07', '2025-03-01'],
    ['تجرى الانتخابات المقررة في 23 نوفمبر', '2025-11-07', '2025-11-23'],
    ['يجتمع يومي 2 و3 مارس', '2026-02-17', '2026-03-02'],
    ['منذ السابع من أكتوبر', '2025-04-10', '2024-10-07'],
    ['سيعقد في يناير', '2025-11-20', '2026-01'],
    ['يوم الاثنين 5 يناير', '2025-12-29', '2026-01-05'],
    ['اليوم الخميس 2 فيفري 2016', '2017-02-02', '2017-02-02'],
  ])('%s, published %s', (text, published, value) => expect(find(text, published).dates[0]?.value).toBe(value));
});

describe('a narrative', () => {
  it('counts from the date before', () => {
    expect(found('وصل في 5 مايو 2019، وفي اليوم التالي التقى الرئيس، ثم استقال في ديسمبر من العام نفسه')).toEqual([
      '5 مايو 2019 = 2019-05-05',
      'اليوم التالي = 2019-05-06',
      'ديسمبر من العام نفسه = 2019-12',
    ]);
  });

  it('gives a clock time the day that its sentence speaks of', () => {
    expect(found('تنظم وقفة الأحد المقبل عند الساعة 13:00. وتبدأ الساعة 10 صباحا', '2025-04-10')).toEqual([
      'الأحد المقبل = 2025-04-13',
      'الساعة 13:00 = 2025-04-13T13:00',
      'الساعة 10 صباحا = 2025-04-10T10:00',
    ]);
  });
});

describe('ranges', () => {
  const roles = (text: string): (DateMention['range'] | null)[] =>
    find(text, '2025-04-10').dates.map(({ range }) => range);
  const linked = [
    { role: 'begin', other: 1 },
    { role: 'end', other: 0 },
  ];

  test.each([
    'بين 3 و5 مايو 2025',
    'من 28 أبريل إلى 2 مايو',
    'من الاثنين إلى الخميس',
    'من الساعة 8 صباحا حتى الساعة 10 مساء',
    'بين عامي 2018 و2021',
    'من عام 2014 حتى عام 2020',
    '3-5 مايو',
  ])('%s is one', (text) => expect(roles(text)).toEqual(linked));

  test.each(['يومي 15 و16 أبريل', 'زارها في 3 مايو وفي 5 يونيو'])('%s is none', (text) =>
    expect(roles(text)).toEqual([null, null]),
  );
});

describe('modifiers', () => {
  test.each([
    ['مطلع العام المقبل', 'START'],
    ['منتصف أبريل', 'MID'],
    ['أواخر الثمانينيات', 'END'],
    ['استمرت نحو ساعتين', 'APPROX'],
    ['استمرت أكثر من ساعتين', 'MORE_THAN'],
    ['في أقل من عامين', 'LESS_THAN'],
    ['قبل نحو شهرين', 'APPROX'],
    ['منذ ساعتين', null],
  ])('%s', (text, mod) => expect(find(text, '2025-04-10').dates.map((date) => date.mod)).toEqual([mod]));
});

describe('problems', () => {
  const problems = (text: string): Partial<Problem>[] =>
    find(text, '2025-04-10').problems.map(({ code, values, fix }) => ({ code, values, fix }));

  it('an impossible day', () => {
    expect(problems('في 31 أبريل 2025')).toEqual([
      { code: 'impossible-date', values: { text: '31 أبريل 2025' }, fix: null },
    ]);
  });

  it('a wrong weekday of another day, which may as well be wrong itself', () => {
    expect(problems('الخميس 8 أبريل 2025')).toEqual([
      { code: 'wrong-weekday', values: { day: '2025-04-08', weekday: 'الخميس', right: 'الثلاثاء' }, fix: null },
    ]);
  });

  it('a wrong weekday of the day of publication, with the right one', () => {
    expect(problems('الجمعة 10 أبريل 2025')).toEqual([
      {
        code: 'wrong-weekday',
        values: { day: '2025-04-10', weekday: 'الجمعة', right: 'الخميس' },
        fix: 'الخميس',
      },
    ]);
  });

  it('calendars that disagree by more than a day', () => {
    expect(problems('12 شوال 1446 هـ الموافق 15 أبريل 2025 م')).toEqual([
      { code: 'calendars-disagree', values: { hijri: '2025-04-10', gregorian: '2025-04-15' }, fix: null },
    ]);
  });

  test.each(['الخميس 10 أبريل 2025', '12 شوال 1446 هـ الموافق 11 أبريل 2025 م', 'أمس الأربعاء'])('none in %s', (text) =>
    expect(problems(text)).toEqual([]),
  );
});
