// How soon the server, started for an article, has said what to highlight in it.
import { spawnSync } from 'node:child_process';
import { endServer, spawnServer } from './connection.mjs';
import { median, milliseconds, printTable, times, verdict } from './measure.mjs';
import { ARTICLE } from './texts.mjs';

const RUNS = 9;

const elapsed = (start) => performance.now() - start;

/** Milliseconds from the start of the process, and from the opening of the article, to the first highlights. */
async function firstHighlights() {
  const spawned = performance.now();
  const connection = spawnServer();
  connection.listen();
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
  const opened = performance.now();
  const uri = 'file:///bench.article';
  const textDocument = { uri, languageId: 'arabic-article', version: 1, text: ARTICLE };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const view = await connection.sendRequest('safir/analysis', { uri });
  if (!view?.people.length) throw new Error('nothing to highlight');
  const result = { sinceStart: elapsed(spawned), sinceOpening: elapsed(opened) };
  await endServer(connection);
  return result;
}

const nodeAlone = () => {
  const start = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return elapsed(start);
};

export async function benchServer() {
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push({ ...(await firstHighlights()), alone: nodeAlone() });
  const of = (name) => median(runs.map((run) => run[name]));
  const [opening, start, alone] = [of('sinceOpening'), of('sinceStart'), of('alone')];
  printTable('First highlights, in a new server process', [
    ['', 'median', 'of node alone'],
    ['node -e 0', milliseconds(alone), times(1)],
    ['since the article was opened', milliseconds(opening), times(opening / alone)],
    ['since the process was started', milliseconds(start), times(start / alone)],
  ]);
  console.log(verdict('at most 300 ms after opening', opening <= 300));
}
