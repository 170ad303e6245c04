// Leaves out of the client's bundle what vscode-languageclient has for requests that Safir's server does not answer, a
// third of it: it makes an object of each feature, used or not.

/** The modules of the features, each with the capability of a server that would need it. */
export const LEFT_OUT = {
  colorProvider: 'colorProvider',
  completion: 'completionProvider',
  declaration: 'declarationProvider',
  diagnostic: 'diagnosticProvider',
  documentLink: 'documentLinkProvider',
  fileOperations: 'workspace.fileOperations',
  formatting: 'documentFormattingProvider',
  implementation: 'implementationProvider',
  inlineCompletion: 'inlineCompletionProvider',
  inlineValue: 'inlineValueProvider',
  linkedEditingRange: 'linkedEditingRangeProvider',
  notebook: 'notebookDocumentSync',
  signatureHelp: 'signatureHelpProvider',
  textDocumentContent: 'workspace.textDocumentContent',
  typeDefinition: 'typeDefinitionProvider',
  typeHierarchy: 'typeHierarchyProvider',
  workspaceSymbol: 'workspaceSymbolProvider',
};

/** A module of which every export is a feature that does nothing, and says nothing of itself to the server. */
const NO_FEATURE = `
class NoFeature {
  fillClientCapabilities() {}
  initialize() {}
  getState() { return { kind: 'static' }; }
  clear() {}
}
module.exports = new Proxy({}, { get: () => NoFeature });
`;

/** The library asks semver whether VS Code is new enough for it; the manifest's `engines` asks for more. */
const NO_CHECK = 'module.exports = () => ({});';

export const leaveOutClientFeatures = {
  name: 'leave out client features',
  setup({ onLoad }) {
    const features = new RegExp(`vscode-languageclient.lib.common.(?:${Object.keys(LEFT_OUT).join('|')})\\.js$`);
    onLoad({ filter: features }, () => ({ contents: NO_FEATURE }));
    onLoad({ filter: /semver.functions.(?:parse|satisfies)\.js$/ }, () => ({ contents: NO_CHECK }));
  },
};
