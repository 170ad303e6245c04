import { expect, test } from 'vitest';
import { isSafirFile } from './safirFolder.js';

test.each([
  { folder: '/news', path: '/news/.safir/officials.yaml', is: true },
  { folder: '/', path: '/.safir/officials.yaml', is: true },
  { folder: '/أخبار', path: '/أخبار/.safir/officials.yaml', is: true },
  { folder: '/news', path: '/news/officials.yaml', is: false },
  { folder: '/news', path: '/news/.safir/../secret', is: false },
  { folder: '/news', path: '/newspaper/.safir/officials.yaml', is: false },
  { folder: '/news', path: '/other/.safir/officials.yaml', is: false },
  { folder: '/news', path: '/news/.safirs/officials.yaml', is: false },
])('$path is a file of $folder’s .safir: $is', ({ folder, path, is }) => {
  expect(isSafirFile(folder, path)).toBe(is);
});
