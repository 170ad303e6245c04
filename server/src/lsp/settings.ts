// The user's settings: read per resource, checked, and remembered until they change.
import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { isDay } from '../isoDay.js';
import type { Messages } from '../messages.js';

export const severities = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type Severity = (typeof severities)[number];

export interface Settings {
  /** How the problems of an article are shown. */
  readonly diagnostics: {
    readonly severity: Severity;
    /** Severities of single kinds of problem, by code. */
    readonly severities: Readonly<Record<string, Severity>>;
  };
  readonly hints: {
    /** The resolved dates of a line, after its end. */
    readonly dates: boolean;
  };
  readonly codeLens: {
    /** How many statements an official makes, at the first mention. */
    readonly statements: boolean;
  };
  /** ISO day that anchors relative dates where an article states none; empty for none. */
  readonly publicationDate: string;
  /** Who annotates; empty for whom the client names. */
  readonly annotator: string;
}

export const defaults: Settings = {
  diagnostics: { severity: 'information', severities: {} },
  hints: { dates: false },
  codeLens: { statements: true },
  publicationDate: '',
  annotator: '',
};

const MAX_NAME = 200;

/** A setting that does not hold what it should. */
export interface SettingProblem {
  readonly setting: string;
  readonly value: string;
  readonly expected: string;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isSeverity = (value: unknown): value is Severity => severities.includes(value as Severity);
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean';

/** The settings that `value` (the section `safir` as the client gives it) holds, defaults where it is silent or wrong. */
export const readSettings = (value: unknown): { settings: Settings; problems: SettingProblem[] } => {
  const problems: SettingProblem[] = [];
  const section = (from: unknown, name: string): Readonly<Record<string, unknown>> => {
    const inner = isObject(from) ? from[name] : undefined;
    if (isObject(inner) || inner === undefined || inner === null) return inner ?? {};
    problems.push({ setting: `safir.${name}`, value: JSON.stringify(inner), expected: '{…}' });
    return {};
  };
  const read = <T>(
    found: unknown,
    setting: string,
    is: (value: unknown) => value is T,
    fallback: T,
    expected: string,
  ): T => {
    if (found === undefined || found === null) return fallback;
    if (is(found)) return found;
    problems.push({ setting: `safir.${setting}`, value: JSON.stringify(found), expected });
    return fallback;
  };
  const oneOf = severities.join(', ');
  const diagnostics = section(value, 'diagnostics');
  const single = isObject(diagnostics.severities) ? diagnostics.severities : {};
  if (diagnostics.severities !== undefined && !isObject(diagnostics.severities))
    read(diagnostics.severities, 'diagnostics.severities', isObject, {}, '{…}');
  const settings: Settings = {
    diagnostics: {
      severity: read(diagnostics.severity, 'diagnostics.severity', isSeverity, defaults.diagnostics.severity, oneOf),
      severities: Object.fromEntries(
        Object.entries(single).flatMap(([code, found]) => {
          const severity = read<Severity | null>(found, `diagnostics.severities.${code}`, isSeverity, null, oneOf);
          return severity === null ? [] : [[code, severity]];
        }),
      ),
    },
    hints: {
      dates: read(section(value, 'hints').dates, 'hints.dates', isBoolean, defaults.hints.dates, 'true, false'),
    },
    codeLens: {
      statements: read(
        section(value, 'codeLens').statements,
        'codeLens.statements',
        isBoolean,
        defaults.codeLens.statements,
        'true, false',
      ),
    },
    publicationDate: read(
      isObject(value) ? value.publicationDate : undefined,
      'publicationDate',
      (found): found is string => found === '' || isDay(found),
      defaults.publicationDate,
      'YYYY-MM-DD',
    ),
    annotator: read(
      isObject(value) ? value.annotator : undefined,
      'annotator',
      (found): found is string => typeof found === 'string' && found.length <= MAX_NAME,
      defaults.annotator,
      `text of at most ${MAX_NAME} characters`,
    ).trim(),
  };
  return { settings, problems };
};

/** Pulls each resource's settings once and keeps them until `forget`; reports what is invalid once. */
export class SettingsStore {
  readonly #connection: Connection;
  readonly #messages: Messages;
  /** Whether the client can be asked; otherwise what it pushed holds for every resource. */
  readonly #pulls: boolean;
  #pushed: unknown;
  #known = new Map<string, Promise<Settings>>();
  readonly #reported = new Set<string>();

  constructor(connection: Connection, messages: Messages, pulls: boolean) {
    this.#connection = connection;
    this.#messages = messages;
    this.#pulls = pulls;
  }

  /** The same object until the settings change. */
  of(uri: string): Promise<Settings> {
    const scope = this.#pulls ? uri : '';
    let known = this.#known.get(scope);
    if (!known) {
      known = this.#load(uri);
      this.#known.set(scope, known);
    }
    return known;
  }

  drop(uri: string): void {
    if (this.#pulls) this.#known.delete(uri);
  }

  /** The settings changed; `pushed` is what a client that cannot be asked says they are now. */
  change(pushed: unknown): void {
    this.#pushed = pushed;
    this.#known = new Map();
  }

  async #load(uri: string): Promise<Settings> {
    let value: unknown;
    try {
      value = this.#pulls
        ? await this.#connection.workspace.getConfiguration({ scopeUri: uri, section: 'safir' })
        : this.#pushed;
    } catch (error) {
      this.#connection.console.warn(`settings of ${uri}: ${String(error)}`);
    }
    const { settings, problems } = readSettings(value);
    for (const { setting, value: found, expected } of problems) {
      const message = this.#messages.say('invalidSetting', { setting, value: found, expected });
      if (this.#reported.has(message)) continue;
      this.#reported.add(message);
      await this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    }
    return settings;
  }
}
