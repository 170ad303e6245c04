import { describe, expect, test } from 'vitest';
import { wordOf } from '../text/word.js';
import { complementizer, speechReadings } from './speech.js';

const told = (word: string): string[] =>
  speechReadings(wordOf(word, 'arabic')).map(({ verb, part, tense, person, gender, number, passive, pronoun }) =>
    [verb.lemma, part, tense, person, gender, number, passive && 'passive', pronoun].filter(Boolean).join(' '),
  );

describe('inflections generated from the stem', () => {
  test.each([
    ['وأضافت', 'اضاف verb perfect 3 f singular'],
    ['قالوا', 'قال verb perfect 3 m plural'],
    ['قلتُ', 'قال verb perfect 1 singular'],
    ['سيقول', 'قال verb future 3 m singular'],
    ['نفت', 'نفي verb perfect 3 f singular'],
    ['ونفوا', 'نفي verb perfect 3 m plural'],
    ['رأت', 'راي verb perfect 3 f singular'],
    ['دعت', 'دعا verb perfect 3 f singular'],
    ['يدعون', 'دعا verb imperfect 3 m plural'],
    ['فأجاب', 'اجاب verb perfect 3 m singular'],
    ['لتضيف', 'اضاف verb imperfect 3 f singular'],
    ['يقل', 'قال verb imperfect 3 m singular'],
    ['قيل', 'قال verb perfect 3 m singular passive'],
    ['يُقال', 'قال verb imperfect 3 m singular passive'],
    ['أكّـدتا', 'اكد verb perfect 3 f dual'],
    ['وصفه', 'وصف verb perfect 3 m singular ه'],
    ['ووصفته', 'وصف verb perfect 3 f singular ه'],
    ['سماه', 'سمي verb perfect 3 m singular ه'],
    ['أبلغوهم', 'ابلغ verb perfect 3 m plural هم'],
    ['مضيفًا', 'اضاف participle 3 m singular'],
    ['مؤكدة', 'اكد participle 3 f singular'],
    ['قائلين', 'قال participle 3 m plural'],
    ['قوله', 'قال masdar 3 ه'],
    ['بالقول', 'قال masdar 3'],
    ['إشارتها', 'اشار masdar 3 ها'],
    ['ادعائهم', 'ادعي masdar 3 هم'],
  ])('%s is read as %s', (word, reading) => {
    expect(told(word)).toContain(reading);
  });

  test.each(['مدينة', 'مصر', 'السفارة', 'قمة', 'الذي', '2025', 'قالب'])('%s is no word of speech', (word) => {
    expect(told(word)).toEqual([]);
  });
});

describe('the opener of a content clause', () => {
  test.each([
    ['إن', '', ''],
    ['أنّ', '', ''],
    ['وأنها', 'و', 'ها'],
    ['بأنّه', 'ب', 'ه'],
    ['ألا', '', ''],
    ['بألّا', 'ب', ''],
  ])('%s opens one', (word, proclitics, pronoun) => {
    expect(complementizer(wordOf(word, 'arabic'))).toMatchObject({ proclitics, pronoun });
  });

  test.each(['إلا', 'لأن', 'كأن', 'أنت', 'من', 'الآن'])('%s opens none', (word) => {
    expect(complementizer(wordOf(word, 'arabic'))).toBeNull();
  });
});
