import { describe, expect, it, test } from 'vitest';
import { OFFICIALS } from './officials.js';
import { officeOn, type RegistryEntry, RegistryIndex } from './registry.js';

const office = (title: string, from: string | null, to: string | null) => ({
  title,
  category: 'minister',
  country: 'JO',
  body: null,
  from,
  to,
});
const entry: RegistryEntry = {
  key: 'x',
  names: ['فلان بن علان الفلاني', 'علان'],
  english: null,
  gender: 'm',
  offices: [
    office('نائب', '2015', '2018'),
    office('وزير', '2018-05', '2021-03-10'),
    office('سفير', '2021-06-01', null),
  ],
};

describe('the office held on a day', () => {
  test.each([
    ['2014-12-31', null],
    ['2015-01-01', 'نائب'],
    ['2018-12-31', 'وزير'],
    ['2021-03-10', 'وزير'],
    ['2021-03-11', null],
    ['2025-01-01', 'سفير'],
  ])('%s: %s', (day, title) => expect(officeOn(entry, day)?.title ?? null).toBe(title));

  it('is the one begun last where no day is known', () => expect(officeOn(entry, null)?.title).toBe('سفير'));
});

describe('a name in the registry', () => {
  const index = new RegistryIndex([entry, ...OFFICIALS]);
  test.each([
    ['فلان بن علان الفلاني', 'x'],
    ['علان', 'x'],
    ['فلان الفلاني', null],
    ['دونالد ترامب', 'donald-trump'],
    ['دونالد ترمب', 'donald-trump'],
    ['سيرجي لافروف', 'sergey-lavrov'],
    ['عبدالفتاح السيسي', 'abdel-fattah-el-sisi'],
    ['عبد الفتاح السيسى', 'abdel-fattah-el-sisi'],
    ['محمد سلمان', null],
    ['محمد بن سلمان', 'mohammed-bin-salman'],
    ['دونالد', null],
    ['', null],
  ])('%s: %s', (name, key) => expect(index.find(name)?.key ?? null).toBe(key));

  it('is the later entry’s where two have it', () => {
    const other = { ...entry, key: 'y' };
    expect(new RegistryIndex([entry, other]).find('علان')?.key).toBe('y');
  });
});
