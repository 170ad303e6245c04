declare module 'CETEIcean' {
  /** Shows TEI as HTML elements: `persName` is `tei-persname`. */
  export default class CETEI {
    constructor(options: { documentObject: Document });
    makeHTML5(xml: string): HTMLElement;
  }
}
