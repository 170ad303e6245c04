// A server of its own, as an editor starts it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';

const serverMain = join(import.meta.dirname, '../../server/dist/serverMain.js');

/** Starts the server; the connection to it does not listen yet. */
export function spawnServer() {
  const server = spawn(process.execPath, [serverMain, '--stdio']);
  return createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
}

/** Ends the server that was spoken to. */
export async function endServer(connection) {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
}
