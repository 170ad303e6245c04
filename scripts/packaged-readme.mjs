// Writes README as the installed extension shows it: VS Code has no repository to take pictures and linked files from, so
// the pictures go, and of links to files the words stay.
import { readFileSync, writeFileSync } from 'node:fs';

const PICTURE_LINES = /^!\[.*\]\((?!https:).*\)\n/gm;
const FILE_LINKS = /\[([^\]]*)\]\((?!https:|#)[^)]*\)/g;

const readme = readFileSync('README.md', 'utf8');
writeFileSync('client/dist/README.md', readme.replace(PICTURE_LINES, '').replace(FILE_LINKS, '$1'));
