// The requests of reviewing, one line for each.
import type { Connection } from 'vscode-languageserver';
import type { Messages } from '../../messages.js';
import {
  type AgreementParams,
  agreementRequest,
  curatorChangesRequest,
  type DocumentParams,
  layersRequest,
  type ReviewParams,
  type ReviewView,
  reviewRequest,
} from '../../protocol.js';
import type { Run } from '../runner.js';
import { curatorChangeViews } from './curatorChanges.js';
import type { Reviewing } from './reviewing.js';

export const serveReviewing = (connection: Connection, run: Run, reviewing: Reviewing, messages: Messages): void => {
  connection.onRequest(layersRequest.method, ({ uri }: DocumentParams, token) => reviewing.layers(uri, token));
  connection.onRequest<ReviewView | null, void>(reviewRequest.method, (params: ReviewParams, token) =>
    reviewing.review(params, token),
  );
  connection.onRequest(agreementRequest.method, (params: AgreementParams) => reviewing.agreement(params));
  connection.onRequest(curatorChangesRequest.method, ({ uri }: DocumentParams, token) =>
    run('curator changes', uri, token, [], async (analysed) =>
      curatorChangeViews(analysed, await reviewing.changes(analysed), messages),
    ),
  );
};
