// What a person's offices are called: by the article, and in the user's language.
import { env, l10n } from 'vscode';
import type { PersonView } from '../../server/src/protocol.js';

/** What a kind of office is called. */
export const categoryName = (category: NonNullable<PersonView['category']>): string => {
  switch (category) {
    case 'head-of-state':
      return l10n.t('head of state');
    case 'government':
      return l10n.t('government');
    case 'minister':
      return l10n.t('minister');
    case 'diplomat':
      return l10n.t('diplomat');
    case 'spokesperson':
      return l10n.t('spokesperson');
    case 'legislator':
      return l10n.t('legislator');
    case 'military':
      return l10n.t('military');
    case 'judiciary':
      return l10n.t('judiciary');
    case 'royal':
      return l10n.t('royal family');
    case 'international':
      return l10n.t('international organisation');
    case 'party':
      return l10n.t('party or movement');
    case 'religious':
      return l10n.t('religious office');
    case 'other':
      return l10n.t('other office');
  }
};

/** Body and country, as far as they are known; empty where neither is. */
export const affiliationName = ({ body, country }: PersonView['affiliation']): string => {
  const named = country && new Intl.DisplayNames(env.language, { type: 'region', fallback: 'code' }).of(country);
  return [body, named].filter(Boolean).join('، ');
};
