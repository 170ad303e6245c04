// The language server's entry wherever it runs. One bundle serves Node and a browser's worker: most of it are lexicons,
// which need not be installed twice.
void ('WorkerGlobalScope' in globalThis ? import('./browser/serverMain.js') : import('./node/serverMain.js'));
