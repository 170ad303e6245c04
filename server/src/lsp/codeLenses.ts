// Above the line that introduces an official: how many statements the article quotes of them.
import type { CodeLens } from 'vscode-languageserver';
import { isolate, rightToLeft } from '../display.js';
import type { Messages } from '../messages.js';
import { commands } from '../protocol.js';
import type { AnalysedDocument } from './analysedDocument.js';

export const codeLenses = (analysed: AnalysedDocument, messages: Messages): CodeLens[] =>
  analysed.analysis.people.flatMap(({ id, name, official, mentions }) => {
    const statements = analysed.quotesOf(id).length;
    if (!official || statements === 0) return [];
    const title = `${isolate(name)}: ${messages.count('statements', statements)}`;
    return [
      {
        range: analysed.range(mentions[0]!),
        command: {
          title: messages.language === 'ar' ? rightToLeft(title) : title,
          command: commands.showStatements,
          arguments: [analysed.uri, id],
        },
      },
    ];
  });
